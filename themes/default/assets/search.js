// The search box. It comes with its first use, behind a script of the locale that brings its words; `button.search` says where the
// index is. Without a word of the reader's nothing is fetched.
(() => {
  "use strict";
  const words = window.hexaplaSearch;
  const button = document.querySelector("button.search");
  if (!words || !button) return;
  const index = new URL(button.dataset.index, document.baseURI);
  const fromDisk = location.protocol === "file:";
  const { lang } = document.documentElement;
  // How many results are shown at first, and with each look further down.
  const AT_ONCE = 10;
  // How many words of an article a result shows; those of scripts without spaces are short.
  const EXCERPT = 28;
  const EXCERPT_DENSE = 64;
  // The words of the source stand between these in the text of a page: they find it, and are not shown.
  const SOURCE = "\ufdd0";
  const SOURCE_END = "\ufdd1";

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const icon = () => button.querySelector("svg").cloneNode(true);
  const input = make("input", {
    type: "text", role: "combobox", enterkeyhint: "search", autocomplete: "off", autocapitalize: "off", spellcheck: "false",
    placeholder: words.hint, "aria-label": words.search, "aria-autocomplete": "list", "aria-expanded": "false",
    "aria-controls": "hexapla-results",
  });
  const clear = make("button", { type: "button", class: "clear", "aria-label": words.clear, title: words.clear, hidden: "" }, "×");
  const close = make("button", { type: "button", class: "close" }, words.close);
  const status = make("p", { class: "search-status", role: "status" });
  const list = make("div", { id: "hexapla-results", role: "listbox", "aria-label": words.search, hidden: "" });
  const box = make("dialog", { class: "search-box", "aria-label": words.search },
    make("div", { class: "search-field" }, icon(), input, clear, close), status, list);

  // The number stands in a text for one of its kind; which kind that is, is a matter of the language.
  const SAMPLES = [1, 2, 3, 11, 100];
  const countText = (count) => {
    const plural = new Intl.PluralRules(lang || "en");
    const same = SAMPLES.findIndex((sample) => plural.select(sample) === plural.select(count));
    const at = same < 0 ? SAMPLES.length - 1 : same;
    return words.count[at].replace(String(SAMPLES[at]), String(count));
  };

  let engine = null;
  const start = () => {
    engine ||= import(new URL("pagefind.js", index).href).catch((error) => {
      engine = null;
      throw error;
    });
    return engine;
  };

  // What a result shows of its page: the section that answers best, and words of it around the answer.
  const digest = (page) => {
    const isDense = page.raw_content.includes("\u200b");
    const text = page.raw_content.split(isDense ? "\u200b" : /[^\S\ufeff]+/)
      .map((word) => word.replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
    const starts = page.anchors.filter(({ element, text }) => /^h[2-6]$/i.test(element) && text)
      .sort((a, b) => a.location - b.location);
    const parts = [{ text: page.meta.title, location: 0 }, ...starts]
      .map((anchor, at) => ({ anchor, end: at < starts.length ? starts[at].location : text.length, score: 0, hits: [] }));
    let at = 0;
    const hits = [...page.weighted_locations].sort((a, b) => a.location - b.location);
    for (const hit of hits) {
      while (at + 1 < parts.length && hit.location >= parts[at].end) at += 1;
      parts[at].hits.push(hit);
    }
    // A section that says the words in one breath goes before one that says some of them again and again.
    for (const part of parts) {
      let [first, near, most, sum] = [0, 0, 0, 0];
      for (const { location, balanced_score: score } of part.hits) {
        sum += score;
        near += score;
        for (; location - part.hits[first].location > EXCERPT; first += 1) near -= part.hits[first].balanced_score;
        most = Math.max(most, near);
      }
      part.score = most + sum / 10;
    }
    const best = parts.reduce((best, part) => (part.score > best.score ? part : best));
    // Behind its own heading, which stands above it already.
    let from = best.anchor.location;
    const heading = (best.anchor.text || "").replace(/\s/g, "").length;
    for (let length = 0; length < heading && from < best.end; from += 1) length += text[from].replace(/\s/g, "").length;
    // Pagefind ends a heading with a full stop.
    while (from < best.end && /^[.\s]*$/.test(text[from])) from += 1;
    const shown = [];
    let isSource = false;
    // A section that holds nothing but sections says what they begin with.
    for (let word = from; word < text.length && (word < best.end || shown.length < 8); word += 1) {
      if (text[word].includes(SOURCE)) isSource = true;
      if (!isSource) shown.push(word);
      if (text[word].includes(SOURCE_END)) isSource = false;
    }
    // Particles of one letter stand everywhere.
    const found = new Set(hits.map((hit) => hit.location).filter((word) => !/^\p{sc=Hiragana}$/u.test(text[word]?.trim())));
    const length = isDense ? EXCERPT_DENSE : EXCERPT;
    let inside = 0;
    let most = { inside: 0, first: 0 };
    shown.forEach((word, end) => {
      inside += found.has(word) ? 1 : 0;
      if (end >= length && found.has(shown[end - length])) inside -= 1;
      if (inside > most.inside) most = { inside, first: Math.max(0, end - length + 1) };
    });
    // The answer stands in the middle rather than at the end.
    const room = Math.max(0, shown.length - length);
    const first = Math.min(room, most.inside && most.first ? most.first + Math.floor(length / 2) : 0);
    const excerpt = document.createDocumentFragment();
    if (first > 0) excerpt.append("… ");
    for (const word of shown.slice(first, first + length)) {
      const [, before, core, after] = text[word].match(/^([\p{P}\s]*)(.*?)([\p{P}\s]*)$/su);
      const last = excerpt.lastChild;
      if (!found.has(word) || !core) excerpt.append(text[word]);
      // Parts of one word where words are not set apart.
      else if (isDense && !before && last && last.nodeName === "MARK") last.append(core);
      else excerpt.append(...(before ? [before] : []), make("mark", {}, core));
      if (found.has(word) && core && after) excerpt.append(after);
      if (!isDense) excerpt.append(" ");
    }
    if (first < room) excerpt.append("…");
    const id = best.anchor.id;
    return {
      title: page.meta.title,
      section: id ? best.anchor.text : "",
      href: new URL(`../${page.raw_url}${id ? `#${encodeURIComponent(id)}` : ""}`, index).href,
      excerpt,
    };
  };

  const option = (page, at) => {
    const { title, section, href, excerpt } = digest(page);
    const heading = make("span", { class: "hit-title", dir: "auto" }, title);
    if (section) heading.append(" ", make("small", { dir: "auto" }, section));
    return make("a", { role: "option", id: `hexapla-result-${at}`, href, tabindex: "-1", "aria-selected": "false" },
      heading, make("span", { class: "hit-text", dir: "auto" }, excerpt));
  };

  let results = [];
  let asked = "";
  let turn = 0;
  const options = () => [...list.children];
  const active = () => list.querySelector("[aria-selected='true']");
  const select = (next) => {
    const last = active();
    if (last) last.setAttribute("aria-selected", "false");
    if (!next) return input.removeAttribute("aria-activedescendant");
    next.setAttribute("aria-selected", "true");
    next.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", next.id);
  };
  const say = (text) => {
    status.textContent = text;
  };
  const empty = () => {
    results = [];
    list.replaceChildren();
    list.hidden = true;
    list.scrollTop = 0;
    input.setAttribute("aria-expanded", "false");
    select(null);
  };

  // More of them when the last ones come into sight.
  const eye = new IntersectionObserver((seen) => {
    if (seen.some((entry) => entry.isIntersecting)) more();
  }, { root: list });
  let isAdding = false;
  const more = async () => {
    const from = list.childElementCount;
    if (isAdding || from >= results.length) return;
    isAdding = true;
    const mine = turn;
    try {
      const pages = await Promise.all(results.slice(from, from + AT_ONCE).map((result) => result.data()));
      if (mine !== turn) return;
      eye.disconnect();
      list.append(...pages.map((page, at) => option(page, from + at)));
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      if (list.childElementCount < results.length) eye.observe(list.lastElementChild);
    } catch {
      if (mine === turn) say(words.failed);
    } finally {
      isAdding = false;
    }
  };

  const ask = async () => {
    const query = input.value.trim();
    clear.hidden = !input.value;
    if (query === asked) return;
    asked = query;
    const mine = ++turn;
    if (!query) {
      empty();
      return say("");
    }
    // Said only when it takes a moment.
    const wait = setTimeout(() => say(words.loading), 300);
    try {
      const found = await (await start()).search(query);
      if (mine !== turn) return;
      empty();
      results = found.results;
      isAdding = false;
      await more();
      if (mine !== turn) return;
      say(results.length ? countText(results.length) : words.none.replace("{}", query));
    } catch {
      if (mine !== turn) return;
      empty();
      asked = "";
      say(words.failed);
    } finally {
      clearTimeout(wait);
    }
  };

  let pause = 0;
  input.addEventListener("input", () => {
    clear.hidden = !input.value;
    if (fromDisk) return;
    clearTimeout(pause);
    pause = setTimeout(ask, 120);
  });
  input.addEventListener("keydown", async (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = options();
    const at = all.indexOf(active());
    const moves = { ArrowDown: at + 1, ArrowUp: at - 1 };
    // Without a chosen result these keys belong to the text.
    if (at >= 0) Object.assign(moves, { Home: 0, End: all.length - 1 });
    if (event.key in moves && all.length) {
      event.preventDefault();
      const to = moves[event.key];
      if (to >= all.length) await more();
      const now = options();
      select(to < 0 && event.key === "ArrowUp" && at < 0 ? now.at(-1) : now[to] || (to < 0 ? null : now[at]));
    } else if (event.key === "Enter") {
      event.preventDefault();
      (active() || all[0])?.click();
    }
  });
  list.addEventListener("click", (event) => {
    if (event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey) box.close();
  });
  clear.addEventListener("click", () => {
    input.value = "";
    ask();
    input.focus();
  });
  close.addEventListener("click", () => box.close());
  // Beside the box is outside of it.
  box.addEventListener("click", (event) => {
    if (event.target === box) box.close();
  });

  const open = () => {
    if (box.open) return;
    say(fromDisk ? words.fromDisk : status.textContent);
    box.showModal();
    input.select();
    input.focus();
    if (!fromDisk) start().then((engine) => engine.init()).catch(() => say(words.failed));
  };
  button.addEventListener("open", open);

  // Nothing is shown before it looks as it should.
  const style = make("link", { rel: "stylesheet", href: button.dataset.style });
  style.addEventListener("load", open);
  style.addEventListener("error", open);
  document.head.append(style);
  document.body.append(box);
})();
