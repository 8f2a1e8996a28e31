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

test("so are the articles of nuget", { skip: !has("nuget") && "nuget is not here" }, (context) => {
  const assets = pagesOf("nuget").length && [...read("nuget/en-us/index.html").matchAll(/(?:href|src)="[^"]*(assets\/hexapla\.[^"]+)"/g)];
  const shared = assets.map(([, name]) => packed(read(`nuget/${name}`))).reduce((sum, bytes) => sum + bytes, 0);
  const weights = sample(pagesOf("nuget"), 300).map((path) => [packed(read(`nuget/${path}`)) + shared, path]).sort(([a], [b]) => b - a);
  const over = weights.filter(([bytes]) => bytes > BUDGET);
  context.diagnostic(`style and script ${shared}; the heaviest of 300: ${weights[0]}; median ${weights[150][0]}`);
  assert.deepEqual(over, []);
});
