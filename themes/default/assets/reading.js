// Reading a translation beside its source. Loaded by pages that carry their source sentences, in #hexapla-source: each has the
// name of the sentence that it is the source of.
(() => {
  "use strict";
  const root = document.documentElement;
  const data = document.getElementById("hexapla-source");
  const article = document.querySelector("main > article");
  const bar = document.querySelector(".reading");
  if (!data || !article || !bar) return;
  const select = bar.querySelector("select");
  const original = bar.querySelector(".in-source");
  const originalPage = original && original.getAttribute("href");
  const { lang, dir } = data;
  const sources = new Map([...data.content.children].map((source) => [source.dataset.u, source]));
  const nameOf = (sentence) => sentence.dataset.u || sentence.id;
  const letters = (text) => text.replace(/\s+/g, " ").trim();
  const sentences = [...article.querySelectorAll(".u:not(.visually-hidden *)")].filter((sentence) => sources.has(nameOf(sentence)));

  // What reads the same in both is no question.
  const isSame = (sentence) => letters(sources.get(nameOf(sentence)).textContent) === letters(sentence.textContent);

  // The source of a sentence, with its links and its emphasis, and without names, which stand on the page once.
  const sourceOf = (name) => {
    const copy = document.importNode(sources.get(name), true);
    for (const named of copy.querySelectorAll("[id], [name]")) {
      named.removeAttribute("id");
      named.removeAttribute("name");
    }
    return [...copy.childNodes];
  };
  const inSource = (element, className) => Object.assign(element, { className, lang, dir });

  // What the reader looks at stays where it is when the page around it changes.
  const topmost = () => {
    const top = parseFloat(getComputedStyle(root).scrollPaddingTop) || 0;
    return sentences.find((sentence) => sentence.getBoundingClientRect().bottom > top);
  };
  const keepingPlace = (change) => {
    const held = scrollY > 0 && topmost();
    const before = held && held.getBoundingClientRect().top;
    change();
    if (held) scrollBy({ top: held.getBoundingClientRect().top - before, behavior: "instant" });
  };

  // Side by side and interleaved: the text of each block stands beside its source, or above it.
  const blocks =
    "article,aside,blockquote,caption,dd,details,div,dl,dt,fieldset,figcaption,figure,form,h1,h2,h3,h4,h5,h6,header,hr,li,ol,p," +
    "pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul,video,iframe";
  const isBlock = (node) => node.nodeType === Node.ELEMENT_NODE && node.matches(blocks);
  const joint = /^(ja|zh|th)\b/.test(lang) ? "" : " ";
  const pairs = [];
  const pairUp = () => {
    const done = new Set();
    for (const sentence of sentences) {
      if (done.has(sentence) || sentence.closest("[role='tablist'], summary, caption")) continue;
      const block = sentence.parentElement.closest(blocks);
      let first = sentence;
      while (first.parentNode !== block) first = first.parentNode;
      let last = first;
      while (first.previousSibling && !isBlock(first.previousSibling)) first = first.previousSibling;
      while (last.nextSibling && !isBlock(last.nextSibling)) last = last.nextSibling;
      const half = Object.assign(document.createElement("span"), { className: "half" });
      const range = document.createRange();
      range.setStartBefore(first);
      range.setEndAfter(last);
      range.surroundContents(half);
      const own = [...half.querySelectorAll(".u")].filter((other) => sources.has(nameOf(other)));
      own.forEach((other) => done.add(other));
      const source = inSource(document.createElement("span"), "half source");
      for (const name of new Set(own.map(nameOf))) {
        const part = Object.assign(document.createElement("span"), { className: "s" });
        part.dataset.of = name;
        part.append(...sourceOf(name));
        source.append(...(source.childNodes.length ? [joint, part] : [part]));
      }
      // Names and numbers that are the same in both are not said twice.
      if (letters(source.textContent) === letters(half.textContent)) {
        half.replaceWith(...half.childNodes);
        continue;
      }
      const pair = Object.assign(document.createElement("span"), { className: "pair" });
      half.replaceWith(pair);
      pair.append(half, source);
      pairs.push(pair);
    }
  };
  const takeApart = () => {
    for (const pair of pairs.splice(0)) pair.replaceWith(...pair.firstChild.childNodes);
  };
  // Which sentence is which: pointing to one marks its partner.
  let marked = [];
  const mark = (name) => {
    for (const other of marked) other.classList.remove("on");
    marked = name ? [...article.querySelectorAll(".u, .s")].filter((other) => (other.dataset.of || nameOf(other)) === name) : [];
    for (const other of marked) other.classList.add("on");
  };
  article.addEventListener("pointerover", (event) => {
    const sentence = pairs.length && event.target.closest(".u, .s");
    mark(sentence && (sentence.dataset.of || nameOf(sentence)));
  });
  article.addEventListener("pointerleave", () => mark(""));

  // A sentence on the source page, which then knows the way back.
  const addressIn = (sentence) => `${originalPage}?from=${encodeURIComponent(root.lang)}${sentence ? `#${nameOf(sentence)}` : ""}`;

  // On demand: the source of one sentence, near it. It goes with Escape, stays while the pointer is on it, and is said to
  // those who move by keyboard.
  const note = inSource(document.createElement("span"), "source-note");
  const said = inSource(document.createElement("p"), "visually-hidden");
  said.setAttribute("role", "status");
  note.setAttribute("role", "group");
  // A click into the note, to mark a part of it, takes the focus there, and not away from it.
  note.tabIndex = -1;
  note.setAttribute("aria-label", bar.dataset.of);
  const head = Object.assign(document.createElement("span"), { className: "source-note-head", lang: root.lang, dir: root.dir });
  const label = Object.assign(document.createElement(original ? "a" : "span"), { textContent: bar.dataset.of });
  const button = (className, text, path) => {
    const made = Object.assign(document.createElement("button"), { type: "button", className, title: text, ariaLabel: text });
    made.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
    return made;
  };
  const chain = "M10 14a4.5 4.5 0 0 0 6.5 0l3-3a4.6 4.6 0 0 0-6.5-6.5l-1.2 1.2M14 10a4.5 4.5 0 0 0-6.5 0l-3 3A4.6 4.6 0 0 0 11 19.5l1.2-1.2";
  const link = button("source-note-link", bar.dataset.link, chain);
  const close = button("source-note-close", bar.dataset.close, "M6 6l12 12M18 6 6 18");
  const text = document.createElement("span");
  head.append(label, link, close);
  note.append(head, text);
  let shown = null;
  let waiting = 0;
  const hide = () => {
    clearTimeout(waiting);
    if (!shown) return;
    shown.classList.remove("on");
    shown = null;
    note.remove();
    said.textContent = "";
  };
  // Below the last line of the sentence, or where there is no room above the first; it begins where that line begins.
  const place = () => {
    const lines = shown.getClientRects();
    const column = article.getBoundingClientRect();
    const frame = (note.offsetParent || article).getBoundingClientRect();
    const last = lines[lines.length - 1];
    const width = note.offsetWidth;
    const below = last.bottom + note.offsetHeight + 12 < innerHeight;
    const line = below ? last : lines[0];
    const start = getComputedStyle(article).direction === "rtl" ? line.right - width : line.left;
    const left = Math.max(Math.min(start, column.right - width), column.left);
    note.style.left = `${left - frame.left}px`;
    note.style.top = `${(below ? last.bottom + 6 : lines[0].top - note.offsetHeight - 6) - frame.top}px`;
  };
  // Where the note comes up from the edge of the window it does not cover what it is about.
  const uncover = () => {
    if (getComputedStyle(note).position !== "fixed") return;
    const { top, bottom } = shown.getBoundingClientRect();
    const under = Math.min(bottom + 12 - note.getBoundingClientRect().top, top - parseFloat(getComputedStyle(root).scrollPaddingTop));
    if (under > 0) scrollBy({ top: under, behavior: "instant" });
  };
  // What can be pressed holds nothing else that can: the note stands behind it, and it is its own stop of the keyboard.
  const pressed = "a, button, label, summary, [role='tab']";
  const hostOf = (sentence) => {
    const own = sentence.closest(pressed);
    if (!own) return sentence;
    return own.matches("summary") ? own.parentNode : own.closest("[role='tablist']") || own;
  };
  const show = (sentence, isSaid) => {
    clearTimeout(waiting);
    if (shown === sentence) return;
    hide();
    shown = sentence;
    sentence.classList.add("on");
    text.replaceChildren(...sourceOf(nameOf(sentence)));
    link.classList.remove("done");
    link.title = bar.dataset.link;
    link.ariaLabel = bar.dataset.link;
    if (original) label.href = addressIn(sentence);
    hostOf(sentence).after(note);
    place();
    uncover();
    if (isSaid) said.textContent = text.textContent;
  };
  const sentenceAt = (target) => {
    if (root.dataset.reading !== "hover" || !target.closest || note.contains(target)) return null;
    const sentence = target.closest(".u") || (target.matches(pressed) && target.querySelector(".u"));
    return sentence && sources.has(nameOf(sentence)) && !isSame(sentence) ? sentence : null;
  };
  const soon = (action, delay) => {
    clearTimeout(waiting);
    waiting = setTimeout(action, delay);
  };
  article.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch" || root.dataset.reading !== "hover") return;
    if (note.contains(event.target)) return clearTimeout(waiting);
    const sentence = sentenceAt(event.target);
    if (sentence) soon(() => show(sentence, false), shown ? 60 : 180);
    else if (shown && !article.contains(document.activeElement)) soon(hide, 300);
    else clearTimeout(waiting);
  });
  article.addEventListener("pointerleave", () => {
    if (shown && !article.contains(document.activeElement)) soon(hide, 300);
    else clearTimeout(waiting);
  });
  article.addEventListener("focusin", (event) => {
    const sentence = sentenceAt(event.target);
    // A link or a tab that was clicked is followed, and not asked about.
    if (!sentence || (event.target.matches(pressed) && !event.target.matches(":focus-visible"))) return;
    rove(sentence);
    show(sentence, true);
  });
  article.addEventListener("focusout", (event) => {
    const next = event.relatedTarget;
    if (shown && !note.contains(next) && !(next && shown.contains(next))) soon(hide, 0);
  });
  // A tap on a sentence; one on a link follows the link.
  article.addEventListener("click", (event) => {
    const sentence = !event.target.closest(pressed) && sentenceAt(event.target);
    if (!sentence || getSelection().toString()) return;
    rove(sentence);
    sentence.focus({ preventScroll: true });
    show(sentence, false);
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown) {
      const sentence = shown;
      if (note.contains(document.activeElement)) (sentence.closest(pressed) || sentence).focus();
      hide();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = step ? stops.indexOf(document.activeElement) : -1;
    if (!step || at < 0 || root.dataset.reading !== "hover" || event.altKey || event.ctrlKey || event.metaKey) return;
    // Those of a closed tab are passed over.
    let next = stops[at + step];
    for (let past = at + step; next && !next.checkVisibility(); next = stops[past]) past += step;
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  addEventListener("resize", () => shown && place());
  close.addEventListener("click", () => {
    const sentence = shown;
    hide();
    sentence.blur();
  });
  link.addEventListener("click", async () => {
    const address = new URL(location.href);
    address.search = "";
    address.hash = nameOf(shown);
    history.replaceState(null, "", address.hash);
    try {
      await navigator.clipboard.writeText(address.href);
    } catch {
      return;
    }
    link.classList.add("done");
    link.title = bar.dataset.copied;
    link.ariaLabel = bar.dataset.copied;
    said.textContent = bar.dataset.copied;
  });
  // One sentence is in the order of the keyboard; the arrows lead to the others.
  let current = null;
  const stops = sentences.filter((sentence) => !sentence.closest(pressed) && !isSame(sentence));
  const rove = (sentence) => {
    if (!stops.includes(sentence)) return;
    if (current) current.tabIndex = -1;
    current = sentence;
    current.tabIndex = 0;
  };
  const setFocusable = (is) => {
    for (const sentence of stops) {
      if (is) sentence.tabIndex = -1;
      else sentence.removeAttribute("tabindex");
    }
    current = null;
    if (is) rove(stops[0]);
  };

  const apply = (mode) => {
    hide();
    mark("");
    takeApart();
    setFocusable(mode === "hover");
    if (mode) root.dataset.reading = mode;
    else delete root.dataset.reading;
    if (mode === "side" || mode === "interleaved") pairUp();
    // Two columns of text want the room of the third.
    const outline = document.querySelector("details.outline");
    if (outline) outline.open = mode !== "side" && matchMedia("(min-width: 76rem)").matches;
    article.dataset.reading = mode;
  };
  // Where there is no room for two columns, one is below the other: that has its own name.
  const room = matchMedia("(min-width: 44rem)");
  const offer = () => {
    select.querySelector("[value='side']").hidden = !room.matches && select.value !== "side";
  };
  room.addEventListener("change", offer);
  select.addEventListener("change", () => {
    keepingPlace(() => apply(select.value));
    try {
      if (select.value) localStorage.setItem("hexapla-reading", select.value);
      else localStorage.removeItem("hexapla-reading");
    } catch {}
  });
  article.after(said);
  const mode = root.dataset.reading || "";
  select.value = mode;
  offer();
  apply(mode);
  // The browser went there before the page was as it is now.
  const named = mode && document.querySelector(":target");
  if (named) named.scrollIntoView();

  // The source page opens at the sentence that is read.
  if (original) {
    const lead = () => {
      original.href = addressIn(scrollY > 0 && topmost());
    };
    for (const type of ["pointerdown", "focus", "click"]) original.addEventListener(type, lead);
  }
})();
