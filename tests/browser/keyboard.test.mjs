// A page by keyboard alone: where the focus goes, and that it can be seen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browse, NARROW, open, serve, WIDE } from "./support.mjs";

const address = await serve();
const browser = await browse();

/** What has the focus: the landmark or control that it stands in, whether it is in sight, and how it is outlined. */
const focused = (page) => page.evaluate(() => {
  const { activeElement } = document;
  const { top, bottom, left, right } = activeElement.getBoundingClientRect();
  const parts = [".skip", ".brand", ".search", ".menu", ".theme", ".toc", ".outline", ".breadcrumbs", ".reading", ".notices", "article", ".edit-link", ".pager", ".about", ".site-footer"];
  return {
    part: parts.find((part) => activeElement.closest(part)) ?? activeElement.tagName,
    inSight: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    outline: getComputedStyle(activeElement).outlineStyle,
    isMain: activeElement.id === "hexapla-main",
  };
});

test("the skip link comes first and leads to the article", async () => {
  const page = await open(browser);
  await page.goto(`${address}handbook/ru-ru/get-started/first-build.html`);
  await page.keyboard.press("Tab");
  assert.deepEqual(await focused(page), { part: ".skip", inSight: true, outline: "solid", isMain: false });
  await page.keyboard.press("Enter");
  assert.ok((await focused(page)).isMain);
  await page.keyboard.press("Tab");
  assert.equal((await focused(page)).part, ".breadcrumbs");
  page.assertCalm();
});

test("the focus goes through the page in the order in which it is read, and is always seen", async () => {
  for (const [path, viewport] of [["en-us/everything", WIDE], ["ar-sa/everything", WIDE], ["ja-jp/everything", NARROW], ["ar-sa/two-languages", WIDE], ["ar-sa/two-languages", NARROW]]) {
    const page = await open(browser, { viewport });
    await page.goto(`${address}pages/${path}.html`);
    const parts = [];
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press("Tab");
      const { part, inSight, outline } = await focused(page);
      if (part === "BODY") break;
      assert.ok(inSight && outline !== "none", `${path}: stop ${stop} in ${part} is not seen`);
      if (parts.at(-1) !== part) parts.push(part);
    }
    const want = [".skip", ".brand", ".search", ".menu", ".theme", ".toc", ".outline", ".breadcrumbs", ".reading", ".notices", "article", ".edit-link", ".pager", ".about", ".site-footer"];
    // The original has nothing to say of a translation, and one that is up to date nothing to warn of.
    const absent = {
      "en-us/everything": [".reading", ".notices", ".about"], "ja-jp/everything": [".reading", ".notices"],
      "ar-sa/everything": [".reading"], "ar-sa/two-languages": [".notices"],
    }[path];
    assert.deepEqual(parts, want.filter((part) => !absent.includes(part)), path);
    page.assertCalm();
  }
});

test("the language menu opens, is walked through and closes by keyboard", async () => {
  const page = await open(browser);
  await page.goto(`${address}handbook/en-us/get-started/first-build.html`);
  const summary = page.locator("details.menu > summary");
  await summary.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal((await focused(page)).part, ".menu");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("details.menu").evaluate((menu) => menu.open), false);
  assert.ok(await summary.evaluate((element) => element === document.activeElement));
  await page.keyboard.press("Enter");
  for (let stop = 0; stop < 6; stop++) await page.keyboard.press("Tab");
  assert.equal(await page.locator("details.menu").evaluate((menu) => menu.open), false);
  page.assertCalm();
});
