// Tabs go in step over the page and over the site.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browse, open, serve } from "./support.mjs";

const address = await serve();
const browser = await browse();
const selected = (page) => page.locator("[role='tab'][aria-selected='true']").allInnerTexts();

test("one choice counts for every group, the next page, and the next language", async () => {
  const page = await open(browser);
  await page.goto(`${address}pages/en-us/everything.html`);
  assert.deepEqual(await selected(page), ["Windows", "Windows"]);
  await page.getByRole("tab", { name: "Linux" }).first().click();
  assert.deepEqual(await selected(page), ["Linux", "Linux"]);
  assert.deepEqual(await page.locator("[role='tabpanel']:not([hidden])").allInnerTexts(), ["Install it on Linux.", "Install it on Linux."]);
  await page.goto(`${address}pages/en-us/tabs.html`);
  assert.deepEqual(await selected(page), ["Linux"]);
  await page.goto(`${address}pages/ar-sa/everything.html`);
  assert.deepEqual(await selected(page), ["Linux", "Linux"]);
  // What a page does not offer leaves it as it came.
  await page.goto(`${address}pages/en-us/tabs.html`);
  await page.getByRole("tab", { name: "macOS" }).click();
  await page.goto(`${address}pages/en-us/everything.html`);
  assert.deepEqual(await selected(page), ["Windows", "Windows"]);
  page.assertCalm();
});

test("the address goes before what was chosen earlier", async () => {
  const page = await open(browser);
  await page.goto(`${address}pages/en-us/everything.html`);
  await page.getByRole("tab", { name: "Linux" }).first().click();
  await page.goto(`${address}pages/en-us/everything.html?tabs=windows`);
  assert.deepEqual(await selected(page), ["Windows", "Windows"]);
  page.assertCalm();
});

test("the keys of the writing direction move between tabs, and only one of them is a stop", async () => {
  for (const [locale, ahead] of [["en-us", "ArrowRight"], ["ar-sa", "ArrowLeft"]]) {
    const page = await open(browser);
    await page.goto(`${address}pages/${locale}/everything.html`);
    await page.getByRole("tab", { name: "Windows" }).first().focus();
    await page.keyboard.press(ahead);
    assert.deepEqual(await selected(page), ["Linux", "Linux"]);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Linux");
    await page.keyboard.press("Home");
    assert.deepEqual(await selected(page), ["Windows", "Windows"]);
    assert.equal(await page.locator(".tabGroup").first().locator("[role='tab'][tabindex='0']").count(), 1);
    page.assertCalm();
  }
});
