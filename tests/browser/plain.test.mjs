// What does not need a script, a server or a screen: the same text without scripts, from the disk, and on paper.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browse, NARROW, onDisk, open, pagesOf, read, serve, WIDE } from "./support.mjs";

const address = await serve();
const browser = await browse();
const READ = ["handbook/es-es/index.html", "handbook/en-us/reference/markdown.html", "pages/ar-sa/everything.html", "pages/ja-jp/only-english.html"];
const text = (page, of = "article") => page.locator(of).innerText();

/** What an article says when nothing changes it any more, on a machine that does much else. */
const settled = async (page) => {
  let [before, now] = [null, await text(page)];
  for (let again = 0; before !== now && again < 20; again++) {
    await page.waitForTimeout(200);
    [before, now] = [now, await text(page)];
  }
  return now;
};

test("without scripts everything can be read", async () => {
  for (const path of READ) {
    const [plain, scripted] = [await open(browser, { javaScriptEnabled: false }), await open(browser)];
    for (const page of [plain, scripted]) await page.goto(address + path);
    // What the script shows is in the page without it: a panel of tabs, a name of one, a word on a button at most.
    const words = new Set((await text(plain)).split(/\s+/));
    const { copy, enlarge } = await scripted.locator("article").evaluate((article) => ({ ...article.dataset }));
    const added = (await scripted.locator("[role='tab']").allInnerTexts()).concat(copy, enlarge ?? "").join(" ").split(/\s+/);
    const lost = (await text(scripted)).split(/\s+/).filter((word) => !words.has(word) && !added.includes(word));
    assert.deepEqual(lost, [], path);
    for (const part of [".toc a", ".outline a", ".article-meta"]) assert.ok(await plain.locator(part).first().isVisible(), `${path} ${part}`);
    assert.equal(await plain.locator("button:visible").count(), 0, path);
    plain.assertCalm();
  }
});

test("without scripts a narrow page folds its columns by itself", async () => {
  const page = await open(browser, { javaScriptEnabled: false, viewport: NARROW });
  await page.goto(`${address}pages/ja-jp/everything.html`);
  assert.equal(await page.locator(".toc a").first().isVisible(), false);
  await page.locator(".toc > summary").click();
  assert.ok(await page.locator(".toc a").first().isVisible());
  assert.deepEqual(await page.locator("[role='tabpanel']").first().isVisible(), true);
});

test("nothing moves when the script comes, and nothing is waited for", async () => {
  for (const viewport of [WIDE, NARROW]) {
    for (const path of [...READ, "pages/en-us/tabs.html", "handbook/en-us/reference/rich-content.html"]) {
      const page = await open(browser, { viewport, embeds: ["youtube", "channel9"] });
      await page.addInitScript(() => {
        window.shifts = [];
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries()) {
            shifts.push([value, ...sources.map(({ node, previousRect: before, currentRect: after }) => `${node?.nodeName}.${node?.className} ${before.y} > ${after.y}`)]);
          }
        }).observe({ type: "layout-shift", buffered: true });
      });
      // The script is held until the page is painted and its pictures, which take their room as they come, are there.
      let release;
      const held = new Promise((resolve) => { release = resolve; });
      await page.route(/hexapla\.[^/]*\.js$/, (route) => held.then(() => route.continue()));
      await page.goto(address + path, { waitUntil: "commit" });
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      await page.waitForFunction(() => [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > 2 * innerHeight));
      await page.waitForTimeout(150);
      assert.equal(await page.evaluate(() => document.querySelector(".theme").hidden), true, `${path} is painted before its script`);
      await page.evaluate(() => { shifts.length = 0; });
      release();
      await page.waitForFunction(() => !document.querySelector(".theme").hidden);
      await page.waitForTimeout(250);
      assert.deepEqual(await page.evaluate(() => shifts), [], `${path} at ${viewport.width}`);
    }
  }
});

test("from the disk a page is the same, and links lead on", async () => {
  const page = await open(browser);
  for (const path of READ) {
    await page.goto(address + path);
    const served = await settled(page);
    await page.goto(onDisk(path));
    assert.equal(await settled(page), served, path);
  }
  await page.goto(onDisk("pages/en-us/everything.html"));
  await page.getByRole("tab", { name: "Linux" }).first().click();
  await page.locator("button.theme").click();
  await page.locator("details.menu > summary").click();
  await page.locator(".menu a[hreflang='ar-SA']").click();
  await page.waitForURL(/ar-sa\/everything\.html/);
  assert.equal(await page.locator("html").getAttribute("data-theme"), "light");
  assert.equal(await page.locator("[role='tab'][aria-selected='true']").first().innerText(), "Linux");
  await page.locator(".brand").click();
  await page.waitForURL(/ar-sa\/index\.html$/);
  page.assertCalm();
});

test("the page for lost addresses stands at any depth, in the language of the address", async () => {
  const page = await open(browser);
  for (const [path, lang] of [["es-es/no/such/deep/page.html", "es-ES"], ["nowhere", "en-US"], ["ru-ru/x/", "ru-RU"]]) {
    const answer = await page.goto(`${address}handbook/${path}`);
    assert.equal(answer.status(), 404);
    assert.equal(await page.locator("html").getAttribute("lang"), lang);
    assert.notEqual(await page.locator("h1").evaluate((title) => getComputedStyle(title).fontSize), "32px", "it has its style");
    assert.match(await page.locator("a.button").getAttribute("href"), /^https:\/\/hexapla\.example\.com\/help\/handbook\//);
  }
  page.assertCalm();
});

test("on paper the article stands alone, with everything that was folded", async () => {
  const page = await open(browser);
  await page.goto(`${address}pages/en-us/everything.html`);
  await page.emulateMedia({ media: "print" });
  for (const gone of [".site-header", ".toc", ".outline", ".pager", ".edit-link", ".copy", "[role='tablist']", ".site-footer"]) {
    assert.equal(await page.locator(gone).first().isVisible(), false, gone);
  }
  for (const panel of await page.locator("[role='tabpanel']").all()) assert.ok(await panel.isVisible());
  assert.equal(await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor), "rgb(255, 255, 255)");
  const pdf = await page.pdf({ format: "A4" });
  assert.ok(pdf.length > 1000);
  page.assertCalm();
});

test("every page of the handbook is calm: no error, no warning, nothing lost, nothing from another host", async () => {
  const page = await open(browser, { embeds: ["youtube", "channel9", "vimeo"] });
  for (const path of pagesOf("handbook").filter((path) => !path.endsWith("404.html"))) {
    // The page at the top, and pages that were moved, lead away at once.
    if (path === "index.html" || read(`handbook/${path}`).includes("http-equiv=\"refresh\"")) continue;
    await page.goto(`${address}handbook/${path}`);
    assert.deepEqual(page.faults, [], path);
  }
});
