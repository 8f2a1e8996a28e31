// Addresses of sentences: they hold in every language and mode, are copied, and lead to the source page and back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ARABIC, note, open, pointTo, select, sentence, STATES } from "./reading.mjs";
import { browse, NARROW, onDisk, serve, WIDE } from "./support.mjs";

const address = await serve();
const browser = await browse();

/** Whether the sentence that the address names stands below the header and is marked. */
const isShown = (page, name) => page.locator(`#${name}`).evaluate((element) => {
  const [line] = element.getClientRects();
  const around = getComputedStyle(element).backgroundColor;
  return { inSight: line.top >= 56 && line.bottom <= innerHeight, marked: around !== "rgba(0, 0, 0, 0)" };
});

test("an address leads to a sentence, in every language and every mode", async () => {
  const pages = [
    [STATES, "u130"], ["handbook/en-us/translations/states.html", "u130"], ["handbook/it-it/translations/states.html", "u130"],
    [ARABIC, "u128"], ["pages/en-us/two-languages.html", "u128"], ["pages/ja-jp/two-languages.html", "u128"],
  ];
  for (const chosen of ["", "hover", "side", "interleaved"]) {
    for (const viewport of chosen === "hover" ? [WIDE] : [WIDE, NARROW]) {
      const page = await open(browser, { viewport });
      await page.goto(address + STATES);
      await select(page).selectOption(chosen);
      for (const [path, name] of pages) {
        await page.goto("about:blank");
        await page.goto(`${address}${path}#${name}`, { waitUntil: "networkidle" });
        if (!(await page.locator(`#${name}`).count())) assert.fail(`${path} has no ${name}`);
        assert.deepEqual(await isShown(page, name), { inSight: true, marked: true }, `${path}#${name} ${chosen} at ${viewport.width}`);
      }
      page.assertCalm();
      await page.context().close();
    }
  }
});

test("the mark of an address stays when the mode changes", async () => {
  const page = await open(browser);
  await page.goto(`${address}${ARABIC}#u103`);
  for (const chosen of ["side", "interleaved", "hover", ""]) {
    await select(page).selectOption(chosen);
    assert.ok((await isShown(page, "u103")).marked, chosen);
  }
  page.assertCalm();
});

test("the address of a sentence is copied", async () => {
  const page = await open(browser, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(`${address}${ARABIC}?tabs=windows`);
  await select(page).selectOption("hover");
  await pointTo(page, sentence(page, "u103"));
  await page.locator(".source-note-link").click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${address}${ARABIC}#u103`);
  assert.equal(new URL(page.url()).hash, "#u103");
  assert.match(await page.locator(".source-note-link").getAttribute("class"), /done/);
  assert.notEqual(await page.locator("article ~ [role='status']").innerText(), "");
  page.assertCalm();
});

test("the source page opens at the sentence, in its own language throughout, and knows the way back", async () => {
  for (const from of [address, `${onDisk("")}/`]) {
    const page = await open(browser);
    await page.goto(from + STATES);
    await select(page).selectOption("hover");
    await pointTo(page, sentence(page, "u130"));
    await note(page).getByRole("link").first().click();
    await page.waitForURL(/en-us\/translations\/states\.html\?from=es-ES#u130$/);
    assert.equal(await page.locator("html").getAttribute("lang"), "en-US");
    assert.equal(await page.locator(".toc summary").textContent(), "Contents");
    assert.deepEqual(await isShown(page, "u130"), { inSight: true, marked: true });
    const back = page.locator(".back a");
    assert.ok(await back.isVisible());
    await back.click();
    await page.waitForURL(/es-es\/translations\/states\.html#u130$/);
    assert.deepEqual(await isShown(page, "u130"), { inSight: true, marked: true });
    // The link above the article leads to the beginning as long as that is read, and else to the sentence on top.
    await page.goto(from + STATES);
    await page.locator(".in-source").focus();
    assert.match(await page.locator(".in-source").getAttribute("href"), /states\.html\?from=es-ES$/);
    await page.locator("article p .u").first().evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 78));
    await page.locator(".in-source").evaluate((link) => link.dispatchEvent(new Event("pointerdown")));
    assert.match(await page.locator(".in-source").getAttribute("href"), /states\.html\?from=es-ES#u104$/);
    page.assertCalm();
    await page.context().close();
  }
  const page = await open(browser);
  await page.goto(`${address}handbook/en-us/translations/states.html`);
  assert.equal(await page.locator(".back").isVisible(), false);
  // An address that somebody made up offers no way to nowhere.
  await page.goto(`${address}handbook/en-us/translations/states.html?from=xx`);
  assert.equal(await page.locator(".back").isVisible(), false);
  page.assertCalm();
});
