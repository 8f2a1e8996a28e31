// The language menu: it keeps the topic, and the section that is being read.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browse, clickInPlace, has, NARROW, open, serve } from "./support.mjs";

const address = await serve();
const browser = await browse();

/** Chooses a language as readers do, and waits for its page. */
async function choose(page, tag) {
  await clickInPlace(page, page.locator("details.menu > summary"));
  await clickInPlace(page, page.locator(`.menu a[hreflang="${tag}"]`));
  await page.waitForURL((url) => url.pathname.includes(`/${tag.toLowerCase()}/`));
}

const where = (page) => page.url().slice(address.length);

test("each language is named by itself, says its state, and keeps the topic", async () => {
  const page = await open(browser);
  await page.goto(`${address}handbook/en-us/translations/states.html`);
  await page.locator("details.menu > summary").click();
  const entries = await page.locator(".menu li").allInnerTexts();
  assert.equal(entries.length, 5);
  for (const name of ["english", "español", "italiano", "português", "русский"]) {
    const entry = entries.find((entry) => entry.toLowerCase().startsWith(name));
    assert.ok(entry && entry.trim().length > name.length, `${name}: ${entries}`);
  }
  await page.keyboard.press("Escape");
  for (const tag of ["es-ES", "it-IT", "pt-BR", "ru-RU", "en-US"]) {
    await choose(page, tag);
    assert.equal(where(page), `handbook/${tag.toLowerCase()}/translations/states.html`);
    assert.equal(await page.locator("html").getAttribute("lang"), tag);
  }
  page.assertCalm();
});

test("the section that was scrolled to is kept, in every language", async () => {
  for (const viewport of [undefined, NARROW]) {
    const page = await open(browser, viewport && { viewport });
    await page.goto(`${address}pages/en-us/everything.html`);
    await page.locator("#read-on").evaluate((heading) => heading.scrollIntoView());
    for (const tag of ["ar-SA", "ja-JP", "en-US"]) {
      await choose(page, tag);
      assert.equal(where(page), `pages/${tag.toLowerCase()}/everything.html#read-on`);
      const top = await page.locator("#read-on").evaluate((heading) => heading.getBoundingClientRect().top);
      assert.ok(top >= 0 && top < 400, `${tag}: ${top}`);
    }
    await page.evaluate(() => scrollTo(0, 0));
    await choose(page, "ja-JP");
    assert.equal(where(page), "pages/ja-jp/everything.html");
    page.assertCalm();
  }
});

test("a fragment that is in sight is kept, and one that was left behind is not", async () => {
  const page = await open(browser);
  await page.goto(`${address}pages/en-us/everything.html#copy-the-code`);
  await choose(page, "ar-SA");
  assert.equal(where(page), "pages/ar-sa/everything.html#copy-the-code");
  await page.locator("#read-further").evaluate((heading) => heading.scrollIntoView());
  await choose(page, "ja-JP");
  assert.equal(where(page), "pages/ja-jp/everything.html#read-further");
  page.assertCalm();
});

test("the link to the original keeps the section, from a fallback page as well", async () => {
  const page = await open(browser);
  await page.goto(`${address}pages/ja-jp/only-english.html#what-readers-see`);
  assert.equal(await page.locator("article").getAttribute("lang"), "en-US");
  await page.locator(".notices a.source").click();
  assert.equal(where(page), "pages/en-us/only-english.html#what-readers-see");
  page.assertCalm();
});

test("without scripts the menu keeps the topic", async () => {
  const page = await open(browser, { javaScriptEnabled: false });
  await page.goto(`${address}handbook/es-es/translations/states.html`);
  await choose(page, "ru-RU");
  assert.equal(where(page), "handbook/ru-ru/translations/states.html");
});

test("the ids of headings are the same in every language of the handbook", async () => {
  const page = await open(browser);
  const idsIn = async (locale, path) => {
    await page.goto(`${address}handbook/${locale}/${path}`);
    return page.locator("article :is(h2, h3)").evaluateAll((headings) => headings.map((heading) => heading.id));
  };
  for (const path of ["get-started/first-build.html", "translations/states.html", "docsets/links.html"]) {
    const ids = await idsIn("en-us", path);
    assert.ok(ids.length > 2);
    for (const locale of ["es-es", "it-it", "ru-ru"]) {
      const own = await idsIn(locale, path);
      for (const id of own) assert.ok(ids.includes(id), `${locale}/${path}: ${id} is not in ${ids}`);
    }
  }
  page.assertCalm();
});

test("nuget: the section is kept from Japanese to German", { skip: !has("nuget") && "nuget is not here" }, async () => {
  const page = await open(browser);
  await page.goto(`${address}nuget/ja-jp/concepts/dependency-resolution.html`);
  const headings = page.locator("article h2[id]");
  const id = await headings.nth(1).getAttribute("id");
  await headings.nth(1).evaluate((heading) => heading.scrollIntoView());
  await choose(page, "de-DE");
  assert.equal(decodeURIComponent(where(page)), `nuget/de-de/concepts/dependency-resolution.html#${id}`);
  const top = await page.evaluate((id) => document.getElementById(id).getBoundingClientRect().top, id);
  assert.ok(top >= 0 && top < 400, `${top}`);
  page.assertCalm();
});

test("the root takes the reader's language, and lists all where none fits", async () => {
  for (const [locale, start] of [["ru", "ru-ru"], ["es-MX", "es-es"], ["pt-PT", "pt-br"]]) {
    const page = await open(browser, { locale });
    await page.goto(`${address}handbook/`);
    await page.waitForURL(`${address}handbook/${start}/index.html`);
    page.assertCalm();
  }
  const page = await open(browser, { locale: "fi" });
  await page.goto(`${address}handbook/`);
  assert.equal(await page.locator(".languages a").count(), 5);
  page.assertCalm();
});
