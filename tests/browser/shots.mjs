// Pictures of the pages, to be looked at by people. Run by hand, in this folder, after a build:
//
//   cargo run -- build ../.. -o /tmp/sites/handbook && cargo run -- build docset -o /tmp/sites/pages
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
const SIZES = [[390, 844], [820, 1180], [1440, 1000]];

const address = await serve();
const browser = await browse();
mkdirSync(target, { recursive: true });
test("pictures", async () => {
  for (const [name, path] of Object.entries(PAGES)) {
    if (parts.length && !parts.some((part) => name.includes(part))) continue;
    for (const [width, height] of SIZES) {
      for (const colorScheme of ["light", "dark"]) {
        const page = await open(browser, { viewport: { width, height }, colorScheme, locale: "fi" });
        await page.goto(address + path);
        await page.screenshot({ path: join(target, `${name}-${width}-${colorScheme}.png`) });
        await page.context().close();
      }
    }
    const page = await open(browser, { viewport: { width: 794, height: 1123 }, locale: "fi" });
    await page.emulateMedia({ media: "print" });
    await page.goto(address + path);
    await page.screenshot({ path: join(target, `${name}-print.png`) });
  }
});
