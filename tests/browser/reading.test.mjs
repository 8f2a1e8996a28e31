// Reading a translation beside its source: by mouse, keyboard and touch, in every mode, and never against the reader's will.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ARABIC, BILINGUAL, hasFocus, mode, note, NUGET, open, pointTo, read, select, sentence, STATES } from "./reading.mjs";
import { axe, browse, has, NARROW, onDisk, serve, violations, WIDE } from "./support.mjs";

const address = await serve();
const browser = await browse();

test("the modes are offered where the page carries its source, and only there", async () => {
  const page = await open(browser);
  for (const path of BILINGUAL) {
    await page.goto(address + path);
    assert.ok(await select(page).isVisible(), path);
    assert.equal(await select(page).locator("option").count(), 4);
    // The first visit shows the translation alone.
    assert.equal(await select(page).inputValue(), "");
    assert.equal(await mode(page), null);
    assert.equal(await page.locator(".pair, .source-note, .u[tabindex]").count(), 0);
  }
  for (const path of ["handbook/en-us/translations/states.html", "handbook/it-it/get-started/install.html", "pages/ja-jp/two-languages.html", "pages/ar-sa/everything.html"]) {
    await page.goto(address + path);
    assert.equal(await page.locator(".reading, #hexapla-source, script[src*='reading.'], link[href*='reading.']").count(), 0, path);
  }
  page.assertCalm();
});

test("a mode is remembered over pages and visits, and the translation alone is as well", async () => {
  const page = await open(browser);
  for (const chosen of ["hover", "side", "interleaved"]) {
    await read(page, address + STATES, chosen);
    await page.goto(`${address}handbook/es-es/reference/rich-content.html`);
    assert.deepEqual([await mode(page), await select(page).inputValue()], [chosen, chosen]);
    await page.reload();
    assert.equal(await mode(page), chosen);
  }
  await select(page).selectOption("");
  await page.goto(address + STATES);
  assert.equal(await mode(page), null);
  assert.equal(await page.evaluate(() => localStorage.getItem("hexapla-reading")), null);
  // What somebody else has put there is no mode.
  await page.evaluate(() => localStorage.setItem("hexapla-reading", "everything"));
  await page.reload();
  assert.deepEqual([await mode(page), await select(page).inputValue()], [null, ""]);
  page.assertCalm();
});

test("the mode is chosen by keyboard", async () => {
  const page = await open(browser);
  await page.goto(address + STATES);
  await select(page).focus();
  await page.keyboard.press("ArrowDown");
  assert.equal(await mode(page), "hover");
  await page.keyboard.press("ArrowDown");
  assert.equal(await mode(page), "side");
  assert.ok(await hasFocus(select(page)), "the focus stays where it is");
  await page.keyboard.press("Home");
  assert.equal(await mode(page), null);
  page.assertCalm();
});

test("by mouse the source comes when one points to a sentence, stays under the pointer, and goes", async () => {
  for (const path of [STATES, ARABIC]) {
    const page = await open(browser);
    await read(page, address + path, "hover");
    const first = page.locator("article p > .u").first();
    const line = await pointTo(page, first);
    await note(page).waitFor();
    assert.equal(await note(page).getAttribute("lang"), "en-US");
    assert.equal(await note(page).getAttribute("dir"), "ltr");
    assert.match(await note(page).innerText(), /An edition is one topic in one locale\.|This page carries its source with it\./);
    // Hoverable: the way to it leads over nothing that takes it away; persistent: it stays.
    const box = await note(page).boundingBox();
    await page.mouse.move(line.x, box.y + 12, { steps: 12 });
    await page.waitForTimeout(600);
    assert.ok(await note(page).isVisible(), "it stays under the pointer");
    // Dismissible, without moving the pointer.
    await page.keyboard.press("Escape");
    assert.equal(await note(page).count(), 0);
    await page.mouse.move(4, 4);
    await pointTo(page, first);
    await note(page).waitFor();
    await page.mouse.move(4, 500, { steps: 4 });
    await note(page).waitFor({ state: "detached" });
    page.assertCalm();
  }
});

test("the source stands at its sentence and inside the window, wherever the sentence is", async () => {
  for (const path of BILINGUAL) {
    for (const viewport of [WIDE, { width: 820, height: 1180 }]) {
      const page = await open(browser, { viewport });
      await read(page, address + path, "hover");
      const all = await page.locator("article .u[tabindex]:visible:not(.visually-hidden *)").all();
      for (const at of all.filter((_, index) => index % Math.ceil(all.length / 6) === 0)) {
        await pointTo(page, at);
        await note(page).waitFor();
        await page.waitForTimeout(250);
        const found = await at.evaluate((element) => {
          const box = document.querySelector(".source-note").getBoundingClientRect();
          const lines = [...element.getClientRects()];
          const [top, bottom] = [Math.min(...lines.map((line) => line.top)), Math.max(...lines.map((line) => line.bottom))];
          return {
            near: Math.min(Math.abs(box.top - bottom), Math.abs(top - box.bottom)) < 12,
            beside: lines.some((line) => box.left < line.right && box.right > line.left),
            seen: box.left >= 0 && box.right <= document.documentElement.clientWidth && box.top >= 0,
            wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          };
        });
        assert.deepEqual(found, { near: true, beside: true, seen: true, wide: 0 }, `${path} ${viewport.width}: ${await at.innerText()}`);
        await page.keyboard.press("Escape");
      }
      page.assertCalm();
      await page.context().close();
    }
  }
});

test("by keyboard one stop leads to the sentences, the arrows through them, and Tab to what the note offers", async () => {
  const page = await open(browser);
  await read(page, address + ARABIC, "hover");
  assert.equal(await page.locator(".u[tabindex='0']").count(), 1);
  await page.locator(".in-source").focus();
  await page.keyboard.press("Tab");
  assert.ok(await hasFocus(sentence(page, "u101")));
  await note(page).waitFor();
  assert.match(await page.locator("article ~ [role='status']").innerText(), /Two languages side by side/);
  await page.keyboard.press("ArrowDown");
  assert.ok(await hasFocus(sentence(page, "u102")));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  assert.ok(await hasFocus(sentence(page, "u102")));
  assert.equal(await page.locator(".u[tabindex='0']").getAttribute("id"), "u102");
  // Its own link, then the note: the source page, copy, close.
  await page.keyboard.press("Tab");
  assert.ok(await hasFocus(sentence(page, "u102").locator("a")));
  assert.ok(await note(page).isVisible());
  await page.keyboard.press("Tab");
  assert.ok(await hasFocus(note(page).getByRole("link").first()));
  await page.keyboard.press("Tab");
  assert.ok(await hasFocus(page.locator(".source-note-link")));
  assert.ok(await note(page).isVisible());
  await page.keyboard.press("Escape");
  assert.equal(await note(page).count(), 0);
  assert.ok(await hasFocus(sentence(page, "u102")));
  // Away from the article it goes by itself.
  await page.keyboard.press("ArrowDown");
  await note(page).waitFor();
  await page.locator(".edit-link a").first().focus();
  await note(page).waitFor({ state: "detached" });
  // What can be pressed by itself holds no second stop.
  assert.equal(await page.locator(":is(a, button, summary, [role='tab']) .u[tabindex]").count(), 0);
  page.assertCalm();
});

test("a tab tells its source to the keyboard, and one that is clicked opens", async () => {
  const page = await open(browser);
  await read(page, address + ARABIC, "hover");
  const [windows, linux] = [page.getByRole("tab").first(), page.getByRole("tab").last()];
  await page.locator("article details > summary").focus();
  await page.keyboard.press("Tab");
  assert.ok(await hasFocus(windows));
  assert.match(await note(page).innerText(), /Windows/);
  assert.equal(await page.locator("a .source-note, summary .source-note, [role='tablist'] .source-note").count(), 0);
  await page.keyboard.press("Escape");
  assert.ok(await hasFocus(windows));
  await page.mouse.move(2, 2);
  await linux.click();
  await windows.click();
  await page.mouse.move(2, 2);
  await page.waitForTimeout(400);
  assert.equal(await note(page).count(), 0);
  assert.equal(await windows.getAttribute("aria-selected"), "true");
  page.assertCalm();
});

test("text of the note can be marked with the mouse after a click", async () => {
  const page = await open(browser);
  await read(page, address + STATES, "hover");
  const { x, y } = await pointTo(page, sentence(page, "u104"));
  await page.mouse.click(x, y);
  await note(page).waitFor();
  const text = await note(page).locator("> span").last().boundingBox();
  await page.mouse.move(text.x + 2, text.y + text.height / 2);
  await page.mouse.down();
  await page.mouse.move(text.x + text.width - 2, text.y + text.height / 2, { steps: 8 });
  await page.mouse.up();
  await page.waitForTimeout(400);
  assert.ok(await note(page).isVisible());
  assert.match(await page.evaluate(() => getSelection().toString()), /edition is one topic/);
  page.assertCalm();
});

test("by touch a tap shows the source, another place takes it away, and a link is followed", async () => {
  const page = await open(browser, { viewport: NARROW, hasTouch: true, isMobile: true });
  await read(page, address + ARABIC, "hover");
  await sentence(page, "u103").tap({ position: { x: 20, y: 8 } });
  await note(page).waitFor();
  const { x, y, width, height } = await note(page).boundingBox();
  assert.ok(x >= 0 && x + width <= NARROW.width && y + height <= NARROW.height, "it comes up from the edge");
  for (const button of await note(page).locator("button").all()) {
    const size = await button.boundingBox();
    assert.ok(size.width >= 40 && size.height >= 40);
  }
  await sentence(page, "u105").tap();
  assert.match(await note(page).innerText(), /Lists and steps/);
  await page.locator(".source-note-close").tap();
  await note(page).waitFor({ state: "detached" });
  await sentence(page, "u105").tap();
  await note(page).waitFor();
  await page.locator(".reading-hint").tap();
  await note(page).waitFor({ state: "detached" });
  // What it is about is not covered by it.
  await sentence(page, "u126").evaluate((element) => scrollTo(0, element.getBoundingClientRect().bottom + scrollY - innerHeight));
  await sentence(page, "u126").tap({ position: { x: 330, y: 8 } });
  await note(page).waitFor();
  const [above, below] = [await sentence(page, "u126").boundingBox(), await note(page).boundingBox()];
  assert.ok(above.y + above.height <= below.y);
  await sentence(page, "u102").locator("a").tap();
  await page.waitForURL(/ar-sa\/everything\.html/);
  page.assertCalm();
});

test("the source keeps its links, its emphasis and its language, in every mode", async () => {
  const page = await open(browser);
  for (const chosen of ["side", "interleaved"]) {
    await read(page, address + ARABIC, chosen);
    const source = page.locator(".pair:has(#u103) > .source");
    assert.equal(await source.getAttribute("lang"), "en-US");
    assert.equal(await source.getAttribute("dir"), "ltr");
    assert.equal(await source.locator("strong").innerText(), "beside its source");
    assert.match(await source.locator("a").evaluate((link) => link.href), /ar-sa\/everything\.html$/);
    assert.equal(await page.locator(".pair:has(#u106) > .source code").innerText(), "hexapla.yml");
  }
  await select(page).selectOption("hover");
  await pointTo(page, sentence(page, "u103"));
  assert.equal(await note(page).locator("strong").innerText(), "beside its source");
  page.assertCalm();
});

test("side by side both stand in one row where there is room, and one above the other where there is none", async () => {
  for (const path of BILINGUAL) {
    for (const viewport of [WIDE, NARROW]) {
      const page = await open(browser, { viewport });
      await read(page, address + path, "side");
      const pairs = await page.locator("article :is(h1, h2, p) > .pair:visible").evaluateAll((pairs) => pairs.map((pair) => {
        const [target, source] = [...pair.children].map((half) => half.getBoundingClientRect());
        return { text: pair.textContent.slice(0, 40), isRow: target.top < source.bottom && source.top < target.bottom && (target.right <= source.left || source.right <= target.left), isStack: target.bottom <= source.top + 1 };
      }));
      assert.ok(pairs.length > 3, path);
      const wrong = pairs.filter(({ isRow, isStack }) => viewport === WIDE ? !isRow : !isStack);
      assert.deepEqual(wrong, [], `${path} ${viewport.width}`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
      page.assertCalm();
      await page.context().close();
    }
  }
});

test("the translation comes back as it was, and no name stands twice in any mode", async () => {
  for (const path of BILINGUAL) {
    const page = await open(browser);
    await page.goto(address + path, { waitUntil: "networkidle" });
    const html = () => page.locator("article").evaluate((article) => article.innerHTML);
    const settled = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
    await settled();
    const before = await html();
    for (const chosen of ["hover", "side", "interleaved", "side", "hover"]) {
      await select(page).selectOption(chosen);
      const twice = await page.evaluate(() => {
        const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
        return ids.filter((id, at) => ids.indexOf(id) !== at);
      });
      assert.deepEqual(twice, [], `${path} ${chosen}`);
      await page.locator("article .u:visible").first().hover();
      await select(page).selectOption("");
      await page.mouse.move(2, 2);
      await settled();
      const after = await html();
      const at = [...before].findIndex((letter, at) => letter !== after[at]);
      assert.ok(after === before, `${path} after ${chosen}: ${before.slice(at - 60, at + 60)} is ${after.slice(at - 60, at + 60)}`);
    }
    page.assertCalm();
    await page.context().close();
  }
});

test("pointing to a sentence marks its partner", async () => {
  const page = await open(browser);
  await read(page, address + ARABIC, "side");
  await pointTo(page, sentence(page, "u103"));
  assert.deepEqual(await page.locator(".on").evaluateAll((marked) => marked.map(({ id, dataset }) => id || dataset.of)), ["u103", "u103"]);
  page.assertCalm();
});

test("with a remembered mode nothing moves while the page comes", async () => {
  for (const viewport of [WIDE, NARROW]) {
    for (const chosen of ["hover", "side", "interleaved"]) {
      const page = await open(browser, { viewport });
      await page.addInitScript((chosen) => {
        localStorage.setItem("hexapla-reading", chosen);
        window.shifts = [];
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries()) {
            shifts.push([value, ...sources.map(({ node, previousRect: before, currentRect: after }) => `${node?.nodeName}.${node?.className} ${before.y} > ${after.y}`)]);
          }
        }).observe({ type: "layout-shift", buffered: true });
      }, chosen);
      for (const path of ["handbook/es-es/get-started/first-docset.html", ARABIC]) {
        // The script is slow, and the page was painted before it.
        await page.route(/reading\.[^/]*\.js$/, async (route) => {
          await new Promise((soon) => setTimeout(soon, 400));
          await route.continue();
        });
        await page.goto(address + path);
        await page.waitForFunction((chosen) => document.querySelector("article").dataset.reading === chosen, chosen);
        await page.waitForTimeout(200);
        assert.deepEqual(await page.evaluate(() => shifts), [], `${path} ${chosen} at ${viewport.width}`);
        assert.equal(await page.locator("article").evaluate((article) => getComputedStyle(article).visibility), "visible");
      }
      page.assertCalm();
      await page.context().close();
    }
  }
});

test("where the script does not come the translation is shown", async () => {
  const page = await open(browser);
  await page.addInitScript(() => localStorage.setItem("hexapla-reading", "side"));
  await page.route(/reading\.[^/]*\.js$/, (route) => route.abort("aborted"));
  await page.goto(address + STATES);
  assert.ok(await page.locator("article h1").isVisible());
  assert.equal(await mode(page), null);
});

test("from the disk the modes work too", async () => {
  const page = await open(browser);
  for (const path of [STATES, ARABIC]) {
    await page.goto(`${onDisk(path)}#u103`);
    for (const chosen of ["side", "interleaved", "hover"]) {
      await select(page).selectOption(chosen);
      if (chosen !== "hover") assert.ok(await page.locator(".pair").count() > 3);
    }
    await pointTo(page, sentence(page, "u103"));
    await note(page).waitFor();
    await page.goto(onDisk("handbook/es-es/reference/rich-content.html"));
    assert.equal(await mode(page), "hover");
    await select(page).selectOption("");
  }
  page.assertCalm();
});

test("without scripts there is the link to the source page, and nothing else", async () => {
  const page = await open(browser, { javaScriptEnabled: false });
  await page.goto(address + STATES);
  assert.equal(await select(page).isVisible(), false);
  assert.equal(await page.locator(".reading-hint").isVisible(), false);
  await page.locator(".in-source").click();
  await page.waitForURL(/en-us\/translations\/states\.html$/);
});

test("on paper both languages stand as they were chosen, without what is for the screen", async () => {
  const page = await open(browser);
  await read(page, address + ARABIC, "interleaved");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".reading").isVisible(), false);
  assert.ok(await page.locator(".half.source").first().isVisible());
  page.assertCalm();
});

test("axe finds nothing in any mode, in either theme, on a wide and on a narrow screen", async () => {
  for (const path of [STATES, ARABIC, ...(has("nuget") ? [NUGET] : [])]) {
    for (const chosen of ["", "hover", "side", "interleaved"]) {
      for (const viewport of [WIDE, NARROW]) {
        const page = await open(browser, { viewport });
        await read(page, address + path, chosen);
        if (chosen === "hover") await page.locator("article p > .u").first().click({ position: { x: 6, y: 6 } });
        await page.addScriptTag({ path: axe });
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await violations(page), [], `${path} ${chosen}, ${viewport.width} px, ${colorScheme}`);
        }
        page.assertCalm();
        await page.context().close();
      }
    }
  }
});
