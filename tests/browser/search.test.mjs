// The search box: it opens in three ways, finds in the reader's language, and is worked by keyboard alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, browse, has, NARROW, onDisk, open, serve, violations, WIDE } from "./support.mjs";

const address = await serve();
const browser = await browse();
const START = "handbook/es-es/get-started/first-build.html";

const box = (page) => page.locator("dialog.search-box");
const input = (page) => page.locator("dialog.search-box input");
const status = (page) => page.locator(".search-status").innerText();

/** Types what is looked for into the box, and gives the results once there is an answer: title, section, where it leads. */
async function find(page, query) {
  const answered = (is) => page.waitForFunction((is) => {
    const said = document.querySelector(".search-status").textContent;
    return is === (said !== "" && said !== window.hexaplaSearch.loading);
  }, is);
  await input(page).fill("");
  await answered(false);
  await input(page).fill(query);
  await answered(true);
  return page.locator("#hexapla-results a").evaluateAll((links) => links.map((link) => ({
    title: link.querySelector(".hit-title").firstChild.textContent.trim(),
    section: link.querySelector("small")?.textContent ?? "",
    path: link.href.replace(/^.*\/help\//, ""),
    text: link.querySelector(".hit-text").textContent,
  })));
}

async function openBox(page, path = START) {
  await page.goto(address + path);
  await page.keyboard.press("Control+k");
  await input(page).waitFor();
}

test("it opens by its button, by Ctrl K and by a slash; Escape closes it, and the focus goes back", async () => {
  const page = await open(browser);
  await page.goto(address + START);
  const button = page.locator("button.search");
  const isOpen = () => box(page).evaluate((dialog) => dialog.open);
  await button.click();
  await input(page).waitFor();
  assert.ok(await input(page).evaluate((field) => field === document.activeElement));
  await page.keyboard.press("Escape");
  assert.equal(await isOpen(), false);
  assert.ok(await button.evaluate((element) => element === document.activeElement));
  const link = page.locator(".breadcrumbs a").first();
  for (const keys of ["Control+k", "Meta+k", "/"]) {
    await link.focus();
    await page.keyboard.press(keys);
    assert.equal(await isOpen(), true, keys);
    assert.equal(await input(page).inputValue(), "", "the key itself is no text");
    await page.keyboard.press("Escape");
    assert.equal(await isOpen(), false);
    assert.ok(await link.evaluate((element) => element === document.activeElement), keys);
  }
  await button.click();
  await page.mouse.click(20, 500);
  assert.equal(await isOpen(), false, "a click beside it closes it");
  page.assertCalm();
});

test("a slash that is typed stays a slash", async () => {
  const page = await open(browser);
  await openBox(page);
  await page.keyboard.type("a/b");
  assert.equal(await input(page).inputValue(), "a/b");
  page.assertCalm();
});

const WORDS = [
  ["Spanish", START, "páginas de reserva", "handbook/es-es/translations/fallback-pages.html"],
  ["Russian", "handbook/ru-ru/index.html", "конфигурация", "handbook/ru-ru/docsets/configuration.html"],
  ["Japanese", "pages/ja-jp/index.html", "タブ", "pages/ja-jp/tabs.html"],
  ["Arabic", "pages/ar-sa/index.html", "لغتان", "pages/ar-sa/two-languages.html"],
  ...(has("nuget") ? [["real Japanese", "nuget/ja-jp/index.html", "依存関係の解決", "nuget/ja-jp/concepts/dependency-resolution.html"]] : []),
];
for (const [language, start, query, wanted] of WORDS) {
  test(`typing finds the page, and the arrows and Enter go there: ${language}`, async () => {
    const page = await open(browser);
    await openBox(page, start);
    const found = await find(page, query);
    assert.ok(found.slice(0, 3).some(({ path }) => path.split("#")[0] === wanted), JSON.stringify(found.slice(0, 5)));
    const locale = start.split("/")[1];
    assert.ok(found.every(({ path }) => path.split("/")[1] === locale), "only pages of this language");
    // The count is said, in some languages without a number where it is one or two.
    const count = await page.evaluate((count) => window.hexaplaSearch.count.some((text) => text.includes(count)) || /\d/.test(document.querySelector(".search-status").textContent), String(found.length));
    assert.ok(count, await status(page));
    assert.equal(await page.locator(".search-status").getAttribute("role"), "status");
    // The focus stays in the text; the list says by name which result is meant.
    const at = found.findIndex(({ path }) => path.split("#")[0] === wanted);
    for (let step = 0; step <= at; step++) await page.keyboard.press("ArrowDown");
    assert.ok(await input(page).evaluate((field) => field === document.activeElement));
    const active = await input(page).getAttribute("aria-activedescendant");
    assert.equal(await page.locator("#hexapla-results [aria-selected='true']").getAttribute("id"), active);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname.endsWith(wanted));
    page.assertCalm();
  });
}

test("the arrows go round to the text, and Enter alone takes the first result", async () => {
  const page = await open(browser);
  await openBox(page);
  const found = await find(page, "traducción");
  assert.ok(found.length > 2);
  const chosen = () => page.locator("#hexapla-results a").evaluateAll((links) => links.findIndex((link) => link.ariaSelected === "true"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  assert.equal(await chosen(), 1);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  assert.equal(await chosen(), -1);
  assert.equal(await input(page).getAttribute("aria-activedescendant"), null);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.href.endsWith(found[0].path));
  page.assertCalm();
});

test("a result is a section where the section answers", async () => {
  const page = await open(browser);
  await openBox(page, "pages/ar-sa/index.html");
  const [first] = await find(page, "اقتباس من كتاب قديم");
  assert.equal(first.path, "pages/ar-sa/two-languages.html#boxes-and-tables");
  assert.equal(first.section, "المربعات والجداول");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.hash === "#boxes-and-tables");
  // On the page itself the box goes, and the section is there.
  await openBox(page, "pages/ar-sa/two-languages.html");
  await find(page, "اقتباس من كتاب قديم");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.hash === "#boxes-and-tables");
  assert.equal(await box(page).evaluate((dialog) => dialog.open), false);
  assert.ok(await page.locator("#boxes-and-tables").evaluate((heading) => Math.abs(heading.getBoundingClientRect().top - 76) < 4));
  page.assertCalm();
});

test("words of the source find the page that carries it, after those who say it themselves, and are not shown", async () => {
  const page = await open(browser);
  await openBox(page, "pages/ar-sa/index.html");
  const [first] = await find(page, "quotation");
  assert.equal(first?.path.split("#")[0], "pages/ar-sa/two-languages.html");
  assert.doesNotMatch(first.text, /quotation/);
  await openBox(page, "handbook/es-es/index.html");
  const found = await find(page, "baseline");
  const bySource = found.findIndex(({ text }) => !/baseline/i.test(text));
  const byText = found.findLastIndex(({ title, section, text }) => /baseline/i.test(title + section + text));
  if (bySource >= 0 && byText >= 0) assert.ok(byText < bySource || found.length > 10, JSON.stringify(found.map(({ path, text }) => [path, text.slice(0, 40)])));
  page.assertCalm();
});

test("a page that is only there in the source is not found in another language", async () => {
  const page = await open(browser);
  await openBox(page, "pages/ja-jp/index.html");
  const found = await find(page, "English");
  assert.ok(found.every(({ path }) => !path.includes("only-english") && !path.includes("two-languages")), JSON.stringify(found));
  await openBox(page, "pages/en-us/index.html");
  const own = (await find(page, "English")).filter(({ path }) => path.includes("only-english"));
  assert.equal(own.length, 1);
  page.assertCalm();
});

test("no result is said in words, and the text is cleared by a button", async () => {
  const page = await open(browser);
  await openBox(page);
  assert.equal((await find(page, "zzyzxqq")).length, 0);
  assert.match(await status(page), /zzyzxqq/);
  assert.equal(await page.locator("#hexapla-results").isVisible(), false);
  await page.locator(".search-field .clear").click();
  assert.equal(await input(page).inputValue(), "");
  assert.equal(await status(page), "");
  assert.ok(await input(page).evaluate((field) => field === document.activeElement));
  page.assertCalm();
});

test("nothing of it is fetched before its first use", async () => {
  const page = await open(browser);
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(address + START, { waitUntil: "networkidle" });
  await page.mouse.move(700, 20);
  await page.keyboard.press("Tab");
  const ofSearch = () => fetched.filter((path) => /\/search\/|search\.|pagefind/.test(path));
  assert.deepEqual(ofSearch(), []);
  await page.keyboard.press("Control+k");
  await input(page).waitFor();
  await find(page, "página");
  assert.ok(ofSearch().length > 3);
  assert.ok(ofSearch().every((path) => path.includes("/es-es/search/") || path.includes("/assets/search.")), `${ofSearch()}`);
  page.assertCalm();
});

test("from the disk the box says that it needs a server, and asks for nothing that would fail", async () => {
  const page = await open(browser);
  for (const [path, said] of [["handbook/es-es/index.html", /servidor/], ["pages/ar-sa/everything.html", /خادم/]]) {
    await page.goto(onDisk(path));
    await page.keyboard.press("Control+k");
    await input(page).waitFor();
    assert.match(await status(page), said);
    await page.keyboard.type("abc");
    await page.waitForTimeout(300);
    assert.match(await status(page), said);
    await page.keyboard.press("Escape");
  }
  page.assertCalm();
});

test("without scripts there is no box that does nothing", async () => {
  const page = await open(browser, { javaScriptEnabled: false });
  await page.goto(address + START);
  assert.equal(await page.locator("button.search").isVisible(), false);
});

test("a lost reader can search, in the language of the address", async () => {
  const page = await open(browser);
  await openBox(page, "handbook/es-es/no/such/page.html");
  const [first] = await find(page, "páginas de reserva");
  assert.equal(first.path.split("#")[0], "handbook/es-es/translations/fallback-pages.html");
  await page.keyboard.press("Enter");
  await page.waitForURL(/es-es\/translations\/fallback-pages\.html/);
  page.assertCalm();
});

test("axe finds nothing on the open box, with results, without, and from right to left", async () => {
  for (const [path, query] of [["handbook/es-es/translations/states.html", "traducción"], ["handbook/es-es/index.html", "zzyzxqq"], ["pages/ar-sa/index.html", "الصفحة"]]) {
    for (const viewport of [WIDE, NARROW]) {
      for (const colorScheme of query === "zzyzxqq" ? ["light"] : ["light", "dark"]) {
        const page = await open(browser, { viewport, colorScheme });
        await openBox(page, path);
        await find(page, query);
        if (query !== "zzyzxqq") await page.keyboard.press("ArrowDown");
        await page.addScriptTag({ path: axe });
        assert.deepEqual(await violations(page), [], `${path}, ${viewport.width} px, ${colorScheme}`);
        const wide = await box(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
        assert.equal(wide, 0, "nothing stands out of the box");
        page.assertCalm();
        await page.context().close();
      }
    }
  }
});
