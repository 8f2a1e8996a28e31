// Loads the page again when there is a new build. Only 'hexapla serve' adds this to pages.
(() => {
  const build = document.currentScript.src.split("?")[1];
  let events;
  const hang_up = () => events?.close();
  const listen = () => {
    hang_up();
    // A browser has six connections to a host, over all its tabs: those that nobody looks at take none.
    if (document.hidden) return;
    // The server compares the builds, so that a page which slept through one, or through a restart, hears of it.
    events = new EventSource("/.hexapla/events?" + build);
    events.onmessage = () => {
      hang_up();
      location.reload();
    };
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", hang_up);
  addEventListener("pageshow", (event) => event.persisted && listen());
  listen();
})();
