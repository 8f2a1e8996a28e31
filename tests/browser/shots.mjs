// Pictures of the pages, to be looked at by people. Run by hand, in this folder, after a build:
//
//   cargo run -- build ../.. -o /tmp/sites/handbook --base-url https://hexapla.example.com/help/handbook/ && cargo run -- build docset -o /tmp/sites/pages
//   HEXAPLA_SITES=/tmp/sites node shots.mjs /tmp/shots [part of a name…]
//
// Writes a file for each page, width and theme, named so: `bilingual-390-dark.png`; `-print` is how it comes on paper.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { browse, open, serve } from "./support.mjs";

const [target = "/tmp/shots", ...parts] = process.argv.slice(2);
const PAGES = {
  article: "handbook/en-us/get-started/first-build.html",
  bilingual: "handbook/es-es/get-started/first-build.html",
  rich: "handbook/en-us/reference/rich-content.html",
  arabic: "pages/ar-sa/everything.html",
  japanese: "pages/ja-jp/everything.html",
  fallback: "handbook/pt-br/publish/theming.html",
  "fallback-arabic": "pages/ar-sa/only-english.html",
  start: "handbook/es-es/index.html",
  contents: "nuget/ja-jp/index.html",
  nuget: "nuget/ja-jp/concepts/dependency-resolution.html",
  root: "handbook/index.html",
  lost: "pages/ar-sa/no/page.html",
};
const TWO = "pages/ar-sa/two-languages.html";
/** What is done on a page before its picture: a mode of reading, or words to look for. */
const DEEDS = {
  ...Object.fromEntries(["hover", "side", "interleaved"].flatMap((mode) => [
    [`reading-${mode}`, ["handbook/es-es/translations/states.html", (page) => read(page, mode)]],
    [`reading-${mode}-arabic`, [TWO, (page) => read(page, mode)]],
  ])),
  search: ["handbook/es-es/index.html", (page) => find(page, "traducción")],
  "search-arabic": [TWO, (page) => find(page, "الصفحة")],
};
async function read(page, mode) {
  await page.locator(".reading select").selectOption(mode);
  if (mode !== "hover") return;
  await page.locator("article p > .u").nth(1).hover({ position: { x: 8, y: 8 } });
  await page.locator(".source-note").waitFor();
}
async function find(page, words) {
  await page.keyboard.press("Control+k");
  await page.locator(".search-field input").fill(words);
  await page.locator("#hexapla-results a").first().waitFor();
  await page.keyboard.press("ArrowDown");
}
const SIZES = [[390, 844], [820, 1180], [1440, 1000]];

const address = await serve();
const browser = await browse();
mkdirSync(target, { recursive: true });
test("pictures", async () => {
  const plain = Object.entries(PAGES).map(([name, path]) => [name, [path]]);
  for (const [name, [path, prepare]] of [...plain, ...Object.entries(DEEDS)]) {
    if (parts.length && !parts.some((part) => name.includes(part))) continue;
    for (const [width, height] of SIZES) {
      for (const colorScheme of ["light", "dark"]) {
        const page = await open(browser, { viewport: { width, height }, colorScheme, locale: "fi" });
        await page.goto(address + path);
        await prepare?.(page);
        await page.screenshot({ path: join(target, `${name}-${width}-${colorScheme}.png`) });
        await page.context().close();
      }
    }
    if (prepare) continue;
    const page = await open(browser, { viewport: { width: 794, height: 1123 }, locale: "fi" });
    await page.emulateMedia({ media: "print" });
    await page.goto(address + path);
    await page.screenshot({ path: join(target, `${name}-print.png`) });
  }
});
