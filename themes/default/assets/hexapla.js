// What a page does beyond being read. Every part of it is an addition: without this file all text can be reached.
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  // What readers chose. Storage may be blocked; then a choice holds for this page.
  const recall = (key) => {
    try {
      return localStorage.getItem(`hexapla-${key}`);
    } catch {
      return null;
    }
  };
  const keep = (key, value) => {
    try {
      localStorage.setItem(`hexapla-${key}`, value);
    } catch {}
  };
  // The id that the fragment of an address names; an address of somebody else's may be no valid one.
  const idOf = ({ hash }) => {
    try {
      return decodeURIComponent(hash.slice(1));
    } catch {
      return "";
    }
  };

  // Theme: same as the system, light, dark.
  const themes = ["auto", "light", "dark"];
  for (const button of all("button.theme")) {
    const show = (theme) => {
      button.dataset.theme = theme;
      button.title = button.dataset[theme];
      button.setAttribute("aria-label", button.dataset[theme]);
    };
    show(root.dataset.theme || "auto");
    button.hidden = false;
    button.addEventListener("click", () => {
      const theme = themes[(themes.indexOf(button.dataset.theme) + 1) % themes.length];
      if (theme === "auto") delete root.dataset.theme;
      else root.dataset.theme = theme;
      keep("theme", theme);
      show(theme);
    });
  }

  // Who came from a translation can go back there, to the same sentence.
  const from = new URLSearchParams(location.search).get("from");
  for (const link of from ? all(".back a") : []) {
    const own = all(".menu a[hreflang]").find((language) => language.hreflang === from);
    if (own) link.href = own.href.split("#")[0] + location.hash;
    else delete root.dataset.from;
  }

  // Search: its words, its script and its style come with the first use.
  const search = document.querySelector("button.search");
  if (search) {
    const open = () => {
      if (search.dispatchEvent(new Event("open")) && search.dataset.asked) return;
      search.dataset.asked = "true";
      for (const src of [`${search.dataset.index}strings.js`, search.dataset.script]) {
        const script = document.createElement("script");
        Object.assign(script, { src, async: false, onerror: () => delete search.dataset.asked });
        document.head.append(script);
      }
    };
    search.addEventListener("click", open);
    addEventListener("keydown", (event) => {
      const isTyping = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
      // Where the keyboard has other letters, the key in its place.
      const isK = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() === "k" : event.code === "KeyK";
      const isChord = isK && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping;
      if ((!isChord && !isSlash) || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      open();
    });
    if (/Mac|iP(hone|ad)/.test(navigator.platform)) search.querySelector("kbd").textContent = "⌘K";
  }

  // Menus close when the reader goes elsewhere.
  for (const menu of all("details.menu")) {
    document.addEventListener("click", (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    menu.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }

  // The side columns fold where there is no room for them. The widths stand in the style sheet as well.
  for (const [selector, width] of [["details.toc", "56rem"], ["details.outline", "76rem"]]) {
    const room = matchMedia(`(min-width: ${width})`);
    for (const column of all(selector)) {
      const fold = () => {
        // Two columns of text want the room of the third.
        const isTaken = selector === "details.outline" && root.dataset.reading === "side";
        column.open = room.matches && !isTaken;
      };
      fold();
      room.addEventListener("change", fold);
      column.addEventListener("click", (event) => {
        if (event.target.closest("a") && !room.matches) column.open = false;
      });
    }
  }
  const toc = document.querySelector("details.toc");
  const here = toc && toc.querySelector("[aria-current='page']");
  if (here && toc.scrollHeight > toc.clientHeight) {
    toc.scrollTop += here.getBoundingClientRect().top - toc.getBoundingClientRect().top - toc.clientHeight / 3;
  }

  // What only says where a reader came from is no part of an address to be passed on.
  const at = new URLSearchParams(location.search).get("at");
  const section = at && !document.getElementById(idOf(location)) && document.getElementById(at);
  if (at || from) {
    const hash = section ? `#${encodeURIComponent(at)}` : location.hash;
    try {
      history.replaceState(null, "", location.pathname + hash);
    } catch {}
    if (section) section.scrollIntoView();
  }

  // Another language opens at the section that is being read: ids of headings are the same in every language.
  const sections = all("article :is(h2, h3, h4, h5, h6)[id]");
  const readingLine = () => parseFloat(getComputedStyle(root).scrollPaddingTop) + 8;
  const topOf = (element) => element.getBoundingClientRect().top;
  const sectionRead = () => {
    const named = location.hash.length > 1 && document.getElementById(idOf(location));
    if (named && topOf(named) >= 0 && topOf(named) < innerHeight) return location.hash;
    const passed = sections.findLast((heading) => topOf(heading) <= readingLine());
    return passed ? `#${encodeURIComponent(passed.id)}` : "";
  };
  for (const link of all(".menu a[hreflang], .notices a.source")) {
    if (link.querySelector(".state.missing")) continue;
    for (const type of ["click", "auxclick", "contextmenu"]) {
      link.addEventListener(type, () => {
        link.hash = sectionRead();
        // A sentence that the other page has no name for is in the section above it.
        const section = /^#u[\d-]+$/.test(link.hash) && sections.findLast((heading) => topOf(heading) <= readingLine());
        link.search = section ? `?at=${encodeURIComponent(section.id)}` : "";
      });
    }
  }

  // Marks the heading that is being read.
  const places = all("details.outline a")
    .map((link) => ({ link, heading: document.getElementById(idOf(link)) }))
    .filter((place) => place.heading);
  if (places.length) {
    let waiting = false;
    const mark = () => {
      waiting = false;
      const top = readingLine();
      const atEnd = innerHeight + scrollY >= root.scrollHeight - 2 && scrollY > 0;
      const passed = places.filter(({ heading }) => topOf(heading) <= top);
      const current = atEnd ? places.at(-1) : passed.at(-1) || places[0];
      for (const place of places) {
        if (place === current) place.link.setAttribute("aria-current", "true");
        else place.link.removeAttribute("aria-current");
      }
    };
    addEventListener("scroll", () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    }, { passive: true });
    mark();
  }

  // Tabs: what is chosen in one group is chosen in every group of the site that has it, and some tabs are only there
  // when another one is chosen. The page comes with the first of each open.
  const address = new URLSearchParams(location.search);
  const groups = all(".tabGroup").map((element) => ({
    element,
    tabs: all(":scope > [role='tablist'] [role='tab']", element),
    panels: all(":scope > [role='tabpanel']", element),
  }));
  const idsOf = (tab) => (tab.dataset.tab || "").split("+");
  const panelOf = (group, tab) => group.panels.find((panel) => panel.id === tab.getAttribute("aria-controls"));
  // The ids that were chosen, the last one first; those of the address go before those of earlier pages.
  let chosen = [address.get("tabs"), recall("tabs")].flatMap((ids) => (ids || "").split(",")).filter(Boolean);
  const show = () => {
    const open = new Set(chosen);
    for (const group of groups) {
      const offered = group.tabs.filter(({ dataset }) => !dataset.condition || open.has(dataset.condition));
      const asked = chosen.map((id) => offered.find((tab) => idsOf(tab).includes(id))).find(Boolean);
      const active = asked || offered[0];
      // What stands open without having been chosen counts for the groups below.
      if (active && !asked) open.add(idsOf(active)[0]);
      for (const tab of group.tabs) {
        tab.setAttribute("aria-selected", String(tab === active));
        tab.tabIndex = tab === active ? 0 : -1;
        tab.parentNode.hidden = !offered.includes(tab);
        const panel = panelOf(group, tab);
        // Search in the page finds what is hidden, and the browser then says so.
        if (panel && tab === active) panel.removeAttribute("hidden");
        else if (panel) panel.setAttribute("hidden", offered.includes(tab) ? "until-found" : "");
      }
    }
  };
  const choose = (group, tab) => {
    const before = tab.getBoundingClientRect().top;
    const others = new Set(group.tabs.flatMap(idsOf));
    const condition = tab.dataset.condition ? [tab.dataset.condition] : [];
    chosen = [...idsOf(tab), ...condition, ...chosen.filter((id) => !others.has(id))];
    // As many as anybody will remember to have chosen.
    keep("tabs", [...new Set(chosen)].slice(0, 32).join(","));
    show();
    scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: "instant" });
  };
  if (groups.length) show();
  for (const group of groups) {
    for (const tab of group.tabs) {
      tab.addEventListener("click", (event) => {
        event.preventDefault();
        choose(group, tab);
      });
      tab.addEventListener("keydown", (event) => {
        const ahead = getComputedStyle(group.element).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
        const back = ahead === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
        const offered = group.tabs.filter((other) => !other.parentNode.hidden);
        const last = offered.length - 1;
        const at = offered.indexOf(tab);
        const next = { [ahead]: at === last ? 0 : at + 1, [back]: at === 0 ? last : at - 1, Home: 0, End: last, " ": at }[event.key];
        if (next === undefined) return;
        event.preventDefault();
        choose(group, offered[next]);
        offered[next].focus();
      });
    }
    for (const panel of group.panels) {
      const own = group.tabs.find((tab) => panelOf(group, tab) === panel);
      if (!own) continue;
      if (!panel.hasAttribute("aria-label")) panel.setAttribute("aria-label", own.textContent.trim());
      panel.addEventListener("beforematch", () => choose(group, own));
    }
  }

  // Zones for one pivot: the reader says which; without a choice it is the first.
  const zones = all(".zone[data-pivot]");
  const ofZones = new Set(zones.flatMap((zone) => zone.dataset.pivot.split(" ").filter(Boolean)));
  // In the order of the groups that the docset defines; one that no zone is for would leave an empty page.
  const defined = all("#hexapla-pivots option").map((option) => option.value);
  const pivots = [...new Set([...defined, ...ofZones])].filter((pivot) => ofZones.has(pivot));
  const { pivot: question } = (document.querySelector("article[data-pivot]") || root).dataset;
  const showPivot = (pivot) => {
    for (const zone of zones) {
      if (zone.dataset.pivot.split(" ").includes(pivot)) zone.removeAttribute("hidden");
      else zone.setAttribute("hidden", "until-found");
    }
  };
  if (pivots.length > 1 && question) {
    const asked = [...(address.get("pivots") || "").split(","), recall("pivot")].find((pivot) => pivots.includes(pivot));
    const current = asked || pivots[0];
    const fieldset = document.createElement("fieldset");
    fieldset.className = "pivots";
    const legend = document.createElement("legend");
    legend.textContent = question;
    if (!defined.length) legend.lang = root.lang;
    fieldset.append(legend);
    for (const pivot of pivots) {
      const label = document.createElement("label");
      const input = document.createElement("input");
      Object.assign(input, { type: "radio", name: "hexapla-pivot", value: pivot, checked: pivot === current });
      const named = document.querySelector(`#hexapla-pivots [value="${CSS.escape(pivot)}"]`);
      const name = named ? named.textContent : pivot.replaceAll("-", " ");
      label.append(input, name[0].toUpperCase() + name.slice(1));
      fieldset.append(label);
    }
    const choosePivot = (pivot) => {
      showPivot(pivot);
      for (const input of all("input", fieldset)) input.checked = input.value === pivot;
      keep("pivot", pivot);
    };
    fieldset.addEventListener("change", (event) => choosePivot(event.target.value));
    for (const zone of zones) zone.addEventListener("beforematch", () => choosePivot(zone.dataset.pivot.split(" ")[0]));
    zones[0].before(fieldset);
    const title = document.querySelector("article h1");
    if (title) title.after(fieldset);
    showPivot(current);
  } else if (zones.length) {
    // The style sheet keeps room for a choice.
    zones[0].closest("article")?.classList.add("without-choice");
  }

  // A link may lead into something that is not shown.
  const reveal = () => {
    const target = document.getElementById(idOf(location));
    if (!target) return;
    const zone = target.closest(".zone[hidden]");
    const input = zone && document.querySelector(`.pivots [value="${CSS.escape(zone.dataset.pivot.split(" ")[0])}"]`);
    if (input) input.click();
    const panel = target.closest("[role='tabpanel']");
    const group = panel && groups.find((group) => group.panels.includes(panel));
    const tab = group && group.tabs.find((tab) => panelOf(group, tab) === panel);
    if (tab) choose(group, tab);
    if (tab || input) target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();

  // A picture that leads to a larger one, or is larger than it is shown, is shown over the page.
  const words = (document.querySelector("article[data-copy]") || root).dataset;
  const cross = '<svg viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true"><path d="M5 5l14 14M19 5L5 19"/></svg>';
  const crossButton = (name) => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", title: name, innerHTML: cross });
    button.setAttribute("aria-label", name);
    return button;
  };
  const enlarge = (address, alt) => {
    const dialog = document.createElement("dialog");
    dialog.className = "lightbox";
    dialog.setAttribute("aria-label", alt || words.enlarge);
    const image = document.createElement("img");
    Object.assign(image, { src: address, alt });
    dialog.append(crossButton(words.close), image);
    // Escape closes it as well, and the focus goes back to where it was.
    dialog.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };
  for (const link of all("article a[href$='#lightbox']")) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const small = link.querySelector("img");
      enlarge(link.href, small ? small.alt : "");
    });
  }
  // A fifth more is where the letters of a screenshot can be read better.
  const isReduced = (image) => image.naturalWidth > image.clientWidth * 1.2 && image.clientWidth > 0;
  const offer = (image) => {
    if (!isReduced(image)) return;
    const button = document.createElement("button");
    const hint = document.createElement("span");
    Object.assign(hint, { className: "unseen", lang: root.lang, textContent: ` ${words.enlarge}` });
    Object.assign(button, { type: "button", className: "enlarge", title: words.enlarge });
    image.replaceWith(button);
    button.append(image, hint);
    button.addEventListener("click", () => {
      if (isReduced(image)) enlarge(image.currentSrc, image.alt);
    });
  };
  for (const image of words.enlarge ? all("article img") : []) {
    if (image.closest("a, button, label, summary")) continue;
    if (image.complete) offer(image);
    else image.addEventListener("load", () => offer(image), { once: true });
  }

  // What was read can be taken away, until there is something new to say. The page itself hides what was taken away
  // before, so that nothing moves.
  for (const notices of all(".notices[data-dismiss]")) {
    const button = crossButton(notices.dataset.dismiss);
    button.className = "dismiss";
    button.addEventListener("click", () => {
      keep(`notice:${location.pathname}`, notices.dataset.state);
      notices.hidden = true;
      document.getElementById("hexapla-main").focus({ preventScroll: true });
    });
    notices.append(button);
  }

  // What is wider than its column is moved by keyboard as well, and is a stop only as long as it is wider.
  const resized = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  for (const wide of all("article :is(pre, table, div.math)")) resized.observe(wide);

  // The box of a task is named by what is to be done.
  for (const box of all("article li > input[type='checkbox'], article li > p > input[type='checkbox']")) {
    box.setAttribute("aria-label", box.parentNode.textContent.trim());
  }

  // Code can be copied, as it stands and without what the page says about it.
  const { copy, copied } = words;
  for (const code of navigator.clipboard && copy ? all("article pre > code") : []) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.lang = root.lang;
    button.textContent = copy;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
      } catch {
        return;
      }
      button.textContent = copied;
      button.classList.add("done");
      setTimeout(() => {
        button.textContent = copy;
        button.classList.remove("done");
      }, 2000);
    });
    const sample = document.createElement("div");
    sample.className = "sample";
    code.parentNode.replaceWith(sample);
    sample.append(code.parentNode, button);
  }
})();
