// The choice of light and dark: kept, and there before anything is painted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browse, open, serve } from "./support.mjs";

const address = await serve();
const browser = await browse();
const paper = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const LIGHT = "rgb(255, 255, 255)";

test("the button goes round, says what is chosen, and the choice holds on the next page", async () => {
  const page = await open(browser, { colorScheme: "light" });
  await page.goto(`${address}handbook/en-us/get-started/first-build.html`);
  const button = page.locator("button.theme");
  const seen = [];
  for (let turn = 0; turn < 3; turn++) {
    await button.click();
    seen.push([await button.getAttribute("aria-label"), (await paper(page)) === LIGHT]);
  }
  assert.deepEqual(seen, [["Theme: light", true], ["Theme: dark", false], ["Theme: same as the system", true]]);
  await button.click();
  await button.click();
  for (const other of ["handbook/es-es/index.html", "handbook/index.html?stay", "handbook/en-us/no/such/page"]) {
    await page.goto(address + other);
    assert.notEqual(await paper(page), LIGHT, other);
  }
  page.assertCalm();
});

test("the system decides until somebody chooses", async () => {
  const page = await open(browser, { colorScheme: "dark" });
  await page.goto(`${address}handbook/en-us/get-started/first-build.html`);
  assert.notEqual(await paper(page), LIGHT);
  await page.emulateMedia({ colorScheme: "light" });
  assert.equal(await paper(page), LIGHT);
  page.assertCalm();
});

test("no flash: the chosen theme is set before the body is there", async () => {
  const page = await open(browser, { colorScheme: "light" });
  await page.addInitScript(() => {
    localStorage.setItem("hexapla-theme", "dark");
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      window.themeAtBody = document.documentElement.dataset.theme;
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  for (const path of ["en-us/get-started/first-build.html", "es-es/index.html", "en-us/lost/page"]) {
    await page.goto(`${address}handbook/${path}`);
    assert.equal(await page.evaluate(() => window.themeAtBody), "dark", path);
  }
  page.assertCalm();
});

test("a page works where nothing can be kept", async () => {
  const page = await open(browser);
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("blocked", "SecurityError"); } });
  });
  await page.goto(`${address}pages/ar-sa/everything.html`);
  await page.locator("button.theme").click();
  await page.getByRole("tab", { name: "Linux" }).first().click();
  await page.locator(".dismiss").click();
  assert.equal(await page.locator(".notices").isVisible(), false);
  page.assertCalm();
});
