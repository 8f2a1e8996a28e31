// What a page does beyond being read. Every part of it is an addition: without this file all text can be reached.
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // Theme: same as the system, light, dark. Storage may be blocked; then the choice holds for this page.
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
      try {
        localStorage.setItem("hexapla-theme", theme);
      } catch {}
      show(theme);
    });
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
        column.open = room.matches;
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

  // Marks the heading that is being read.
  const places = all("details.outline a")
    .map((link) => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
    .filter((place) => place.heading);
  if (places.length) {
    let waiting = false;
    const mark = () => {
      waiting = false;
      const top = parseFloat(getComputedStyle(root).scrollPaddingTop) + 8;
      const atEnd = innerHeight + scrollY >= root.scrollHeight - 2 && scrollY > 0;
      const passed = places.filter(({ heading }) => heading.getBoundingClientRect().top <= top);
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

  // Tabs: what is chosen in one group is chosen in every group of the page that has it.
  const groups = all(".tabGroup").map((element) => ({
    element,
    tabs: all(":scope > [role='tablist'] [role='tab']", element),
    panels: all(":scope > [role='tabpanel']", element),
  }));
  const choose = (group, name) => {
    if (!group.tabs.some((tab) => tab.dataset.tab === name)) return;
    for (const tab of group.tabs) {
      const chosen = tab.dataset.tab === name;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
    }
    for (const panel of group.panels) {
      // Search in the page finds what is hidden, and the browser then says so.
      if (panel.dataset.tab === name) panel.removeAttribute("hidden");
      else panel.setAttribute("hidden", "until-found");
    }
  };
  const chooseEverywhere = (tab) => {
    const before = tab.getBoundingClientRect().top;
    for (const group of groups) choose(group, tab.dataset.tab);
    scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: "instant" });
  };
  for (const group of groups) {
    const first = group.tabs.find((tab) => tab.getAttribute("aria-selected") === "true") || group.tabs[0];
    if (!first) continue;
    choose(group, first.dataset.tab);
    group.element.classList.add("ready");
    for (const tab of group.tabs) {
      tab.addEventListener("click", (event) => {
        event.preventDefault();
        chooseEverywhere(tab);
      });
      tab.addEventListener("keydown", (event) => {
        const ahead = getComputedStyle(group.element).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
        const back = ahead === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
        const last = group.tabs.length - 1;
        const at = group.tabs.indexOf(tab);
        const next = { [ahead]: at === last ? 0 : at + 1, [back]: at === 0 ? last : at - 1, Home: 0, End: last, " ": at }[event.key];
        if (next === undefined) return;
        event.preventDefault();
        chooseEverywhere(group.tabs[next]);
        group.tabs[next].focus();
      });
    }
    for (const panel of group.panels) {
      const own = group.tabs.find((tab) => tab.dataset.tab === panel.dataset.tab);
      if (own && !panel.hasAttribute("aria-label")) panel.setAttribute("aria-label", own.textContent.trim());
      panel.addEventListener("beforematch", () => {
        if (own) chooseEverywhere(own);
      });
    }
  }
  // A link may lead into a panel that is not the chosen one.
  const reveal = () => {
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {}
    const panel = target && target.closest("[role='tabpanel']");
    const group = panel && groups.find((group) => group.panels.includes(panel));
    if (!group) return;
    choose(group, panel.dataset.tab);
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();

  // Code can be copied, as it stands and without what the page says about it.
  const { copy, copied } = (document.querySelector("article[data-copy]") || root).dataset;
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

  // Dates stand in the page as ISO writes them; the reader gets them as the language does.
  for (const time of all("time[datetime]")) {
    const date = new Date(time.dateTime);
    if (time.textContent !== time.dateTime || Number.isNaN(date.getTime())) continue;
    try {
      time.textContent = new Intl.DateTimeFormat(root.lang, { dateStyle: "long", timeZone: "UTC" }).format(date);
    } catch {}
  }
})();
