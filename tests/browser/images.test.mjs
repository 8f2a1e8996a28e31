// Pictures that are larger than they are shown can be looked at.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browse, NARROW, open, serve, WIDE } from "./support.mjs";

const address = await serve();
const browser = await browse();

test("a picture opens by mouse, keyboard and touch, and the focus comes back", async () => {
  for (const viewport of [WIDE, NARROW]) {
    const page = await open(browser, { viewport, hasTouch: true });
    await page.goto(`${address}pages/ja-jp/everything.html`);
    const button = page.getByRole("button", { name: "二つの端の間の三つの列 画像を拡大" });
    const dialog = page.getByRole("dialog", { name: "二つの端の間の三つの列" });
    await button.scrollIntoViewIfNeeded();
    await button.focus();
    await page.keyboard.press("Enter");
    await dialog.waitFor();
    assert.equal(await dialog.locator("img").getAttribute("alt"), "二つの端の間の三つの列");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    assert.ok(await button.evaluate((element) => element === document.activeElement));
    await button.click();
    await dialog.getByRole("button").click();
    await dialog.waitFor({ state: "detached" });
    await button.tap();
    await dialog.waitFor();
    page.assertCalm();
  }
});

test("a picture that is shown as large as it is stays a picture", async () => {
  const page = await open(browser);
  await page.goto(`${address}pages/en-us/tabs.html`);
  await page.locator("article img").evaluate((image) => image.decode());
  assert.equal(await page.locator("article img").count(), 1);
  assert.equal(await page.locator("article button").count(), 0);
  page.assertCalm();
});
