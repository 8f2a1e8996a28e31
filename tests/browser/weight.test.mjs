// What a first visit costs: a page and everything that it fetches, as a server with compression sends it.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { browse, has, open, pagesOf, read, sample, serve, SITES } from "./support.mjs";

/** Bytes: the budget of an article without data of another language, with its style and its scripts. */
const BUDGET = 60 * 1024;

const address = await serve();
const browser = await browse();
const packed = (bytes) => gzipSync(bytes, { level: 9 }).length;

test("an article, its style and its scripts are fetched with at most 60 KB", async (context) => {
  const weights = [];
  for (const path of ["handbook/en-us/reference/markdown.html", "handbook/ru-ru/index.html", "pages/ar-sa/everything.html"]) {
    const page = await open(browser, { embeds: ["youtube"] });
    const fetched = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(address + path, { waitUntil: "networkidle" });
    const files = fetched.map((path) => decodeURIComponent(path).replace("/help/", "")).filter((path) => existsSync(`${SITES}/${path}`));
    // The pictures of an article are what it says, not what the theme costs.
    const ours = files.filter((file) => !/\.(png|jpe?g|gif|webp)$|\/media\//.test(file));
    const weight = ours.map((file) => packed(readFileSync(`${SITES}/${file}`))).reduce((sum, bytes) => sum + bytes, 0);
    weights.push(`${path} ${weight} in ${ours.length} files`);
    assert.ok(weight <= BUDGET, weights.at(-1));
    assert.ok(ours.length <= 4, `${ours}`);
  }
  context.diagnostic(weights.join("; "));
});

test("reading modes cost two small files and the source itself, and the search nothing before it is used", async (context) => {
  const page = await open(browser);
  const fetched = new Set();
  page.on("request", (request) => fetched.add(decodeURIComponent(new URL(request.url()).pathname).replace("/help/", "")));
  const path = "handbook/es-es/translations/states.html";
  await page.goto(address + path, { waitUntil: "networkidle" });
  const names = [...fetched].filter((file) => existsSync(`${SITES}/${file}`) && !file.endsWith(".svg"));
  assert.deepEqual(names.map((name) => name.replace(/^.*\/(\w+)\.[^/]*\.(\w+)$/, "$1.$2")).slice(1).sort(), ["hexapla.css", "hexapla.js", "reading.css", "reading.js"]);
  const files = names.slice(1).map((name) => packed(readFileSync(`${SITES}/${name}`)));
  const html = read(path);
  const carried = html.slice(html.indexOf("<template id=\"hexapla-source\""), html.indexOf("</template>"));
  const weight = files.reduce((sum, bytes) => sum + bytes, packed(html.replace(carried, "")));
  context.diagnostic(`${path} ${weight}, and ${packed(html) - packed(html.replace(carried, ""))} of source`);
  assert.ok(carried.length > 1000 && weight <= BUDGET, `${weight}`);
});

test("so are the articles of nuget", { skip: !has("nuget") && "nuget is not here" }, (context) => {
  const assets = pagesOf("nuget").length && [...read("nuget/en-us/index.html").matchAll(/(?:href|src)="[^"]*(assets\/hexapla\.[^"]+)"/g)];
  const shared = assets.map(([, name]) => packed(read(`nuget/${name}`))).reduce((sum, bytes) => sum + bytes, 0);
  const weights = sample(pagesOf("nuget"), 300).map((path) => [packed(read(`nuget/${path}`)) + shared, path]).sort(([a], [b]) => b - a);
  const over = weights.filter(([bytes]) => bytes > BUDGET);
  context.diagnostic(`style and script ${shared}; the heaviest of 300: ${weights[0]}; median ${weights[150][0]}`);
  assert.deepEqual(over, []);
});
