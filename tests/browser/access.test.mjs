// axe-core finds nothing on any kind of page, in either theme, on a wide and on a narrow screen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, browse, has, NARROW, open, serve, violations, WIDE } from "./support.mjs";

const address = await serve();
const browser = await browse();

const PAGES = [
  ["article", "handbook/en-us/reference/markdown.html"],
  ["bilingual article", "handbook/es-es/translations/states.html"],
  ["rich article", "handbook/es-es/reference/rich-content.html"],
  ["article from right to left", "pages/ar-sa/everything.html"],
  ["article in Japanese", "pages/ja-jp/everything.html"],
  ["fallback", "handbook/pt-br/publish/theming.html"],
  ["fallback from right to left", "pages/ar-sa/only-english.html"],
  ["page of YAML", "handbook/en-us/questions.html"],
  ["start", "handbook/es-es/index.html"],
  ["root", "handbook/index.html"],
  ["lost, with a search", "handbook/es-es/no/page"],
  ["lost, from right to left", "pages/ar-sa/no/page"],
  ["lost, in Japanese", "pages/ja-jp/no/page"],
  ...(has("nuget") ? [
    ["nuget article", "nuget/ja-jp/concepts/dependency-resolution.html"],
    ["nuget start", "nuget/ja-jp/index.html"],
    ["nuget table", "nuget/de-de/reference/nuget-config-file.html"],
  ] : []),
];

for (const [kind, path] of PAGES) {
  test(`${kind}: ${path}`, async () => {
    for (const viewport of [WIDE, NARROW]) {
      for (const colorScheme of ["light", "dark"]) {
        // A reader without a language of the site stays at the top.
        const page = await open(browser, { viewport, colorScheme, locale: path === "handbook/index.html" ? "fi" : "en", embeds: ["youtube", "channel9"] });
        await page.goto(address + path);
        // What a control opens is looked at as well.
        for (const summary of await page.locator("details > summary:visible").all()) {
          await summary.evaluate(({ parentNode }) => { parentNode.open = true; });
        }
        await page.addScriptTag({ path: axe });
        assert.deepEqual(await violations(page), [], `${path}, ${viewport.width} px, ${colorScheme}`);
        page.assertCalm();
        await page.context().close();
      }
    }
  });
}
