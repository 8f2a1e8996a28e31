// What stands around an article: table of contents, the list of what is on the page, notices, code samples.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browse, clickInPlace, NARROW, open, serve } from "./support.mjs";

const address = await serve();
const browser = await browse();

test("the table of contents shows where one is, and on a narrow screen it folds", async () => {
  const page = await open(browser);
  await page.goto(`${address}handbook/it-it/translations/states.html`);
  const current = page.locator(".toc [aria-current='page']");
  assert.equal(await current.count(), 1);
  assert.equal(new URL(await current.evaluate((link) => link.href)).pathname, new URL(page.url()).pathname);
  assert.ok(await current.isVisible());
  await page.setViewportSize(NARROW);
  assert.equal(await current.isVisible(), false);
  await page.locator(".toc > summary").click();
  assert.ok(await current.isVisible());
  page.assertCalm();
});

test("an entry that is not translated is marked, said, and explained once", async () => {
  const page = await open(browser);
  await page.goto(`${address}pages/ar-sa/everything.html`);
  const marked = page.locator(".toc .untranslated");
  assert.equal(await marked.count(), 1);
  assert.match(await page.locator(".toc nav").ariaSnapshot(), /Only in English لم تُترجم بعد/);
  assert.equal(await page.locator(".toc .legend").innerText(), "لم تُترجم بعد");
  await page.goto(`${address}pages/en-us/everything.html`);
  assert.equal(await page.locator(".untranslated, .legend").count(), 0);
  page.assertCalm();
});

test("the section that is being read is marked in the list", async () => {
  const page = await open(browser);
  await page.goto(`${address}pages/ja-jp/everything.html`);
  const marked = () => page.locator(".outline [aria-current]").evaluateAll((links) => links.map((link) => link.hash));
  assert.deepEqual(await marked(), ["#choose-a-system"]);
  for (const id of ["look-at-the-picture", "read-further", "copy-the-code"]) {
    await page.locator(`#${id}`).evaluate((heading) => heading.scrollIntoView());
    await page.waitForFunction((hash) => document.querySelector(".outline [aria-current]")?.hash === hash, `#${id}`);
    assert.deepEqual(await marked(), [`#${id}`]);
  }
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForFunction(() => document.querySelector(".outline [aria-current]")?.hash === "#the-end");
  await clickInPlace(page, page.locator(".outline a[href='#read-on']"));
  await page.waitForFunction(() => Math.abs(document.getElementById("read-on").getBoundingClientRect().top - 76) < 2);
  page.assertCalm();
});

test("a sample is copied as it stands", async () => {
  const page = await open(browser, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(`${address}pages/ar-sa/everything.html`);
  const button = page.locator(".copy");
  assert.equal(await button.innerText(), "نسخ");
  await button.click();
  await button.filter({ hasText: "تم النسخ" }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), '{ "name": "hexapla", "count": 6 }\n');
  page.assertCalm();
});

test("notices say how a translation stands, and go away until there is something new", async () => {
  const page = await open(browser);
  const visit = () => page.goto(`${address}pages/ar-sa/everything.html`);
  await visit();
  assert.deepEqual(await page.locator(".notice strong").allInnerTexts(), ["تغيّر النص الأصلي", "ترجمة آلية"]);
  const dismiss = page.getByRole("button", { name: "إخفاء هذا الإشعار" });
  await dismiss.focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".notices").isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.id), "hexapla-main");
  await visit();
  assert.equal(await page.locator(".notices").isVisible(), false);
  // Another page has its own, and a state that was not seen is told again.
  await page.goto(`${address}pages/ar-sa/only-english.html`);
  assert.ok(await page.locator(".notice.fallback").isVisible());
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("hexapla-notice:")) localStorage[key] = "stale machine 2019-01-01 3";
  });
  await visit();
  assert.ok(await page.locator(".notices").isVisible());
  page.assertCalm();
});

test("an article can be mended where it lies: a fallback page leads to the original", async () => {
  const page = await open(browser);
  for (const [path, file] of [["ar-sa/everything", "ar-sa/everything.md"], ["ar-sa/only-english", "en-us/only-english.md"]]) {
    await page.goto(`${address}pages/${path}.html`);
    assert.equal(await page.locator(".edit-link a").first().getAttribute("href"), `https://edit.example.com/${file}`);
  }
  page.assertCalm();
});

test("dates and numbers are the language's", async () => {
  const page = await open(browser);
  for (const [locale, date] of [["en-us", "March 5, 2026"], ["ja-jp", "2026年3月5日"], ["ar-sa", "٥ مارس ٢٠٢٦"]]) {
    await page.goto(`${address}pages/${locale}/everything.html`);
    assert.equal(await page.locator(".article-meta time").innerText(), date);
    assert.match(await page.locator(".article-meta").innerText(), /min|分|دقائق/);
  }
  page.assertCalm();
});
