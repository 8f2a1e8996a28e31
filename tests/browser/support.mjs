// What the browser tests share: the built sites, a server for them, a browser, and a page that is watched.
//
// `tests/browser.rs` builds the sites and starts `node --test` with HEXAPLA_SITES, a folder with one folder a site:
// `handbook`, `pages` (made of tests/browser/docset), and `nuget` where the real docsets are at hand.
// A new subject is a new file `<subject>.test.mjs`: it imports from here, and is run without being named anywhere.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize, sep } from "node:path";
import { after } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const SITES = process.env.HEXAPLA_SITES ?? "";
assert.ok(existsSync(SITES), "HEXAPLA_SITES is the folder of the built sites: run 'cargo test --test browser'");

/** Whether a site was built: nuget is only where the real docsets are. */
export const has = (site) => existsSync(join(SITES, site));

/** Sites stand below a path, as most help sites do: a link from the root of the host would be seen. */
export const BASE = "/help/";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
  ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".gif": "image/gif", ".webp": "image/webp",
  ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".wasm": "application/wasm",
};

/** A file of a site by its URL path, or its page for lost addresses: that of the locale, else the site's. */
function answer(path) {
  const below = normalize(decodeURIComponent(path)).replace(/^\/+/, "");
  let file = join(SITES, below);
  if (!file.startsWith(SITES + sep)) return { status: 403, file: null };
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
  if (existsSync(file)) return { status: 200, file };
  const [site, locale] = below.split("/");
  const lost = [join(SITES, site, locale ?? "", "404.html"), join(SITES, site, "404.html")].find(existsSync);
  return { status: 404, file: lost ?? null };
}

/** Serves all sites at `<address>/help/<site>/` on the loopback until the tests of the file are over. */
export async function serve() {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://host");
    const { status, file } = pathname.startsWith(BASE) ? answer(pathname.slice(BASE.length)) : { status: 404, file: null };
    response.writeHead(status, { "content-type": TYPES[file && extname(file)] ?? "application/octet-stream" });
    response.end(file ? readFileSync(file) : "");
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  after(() => server.close());
  after(() => server.closeAllConnections());
  return `http://127.0.0.1:${server.address().port}${BASE}`;
}

/** Debian's Chromium, closed when the tests of the file are over. */
export async function browse() {
  const executablePath = process.env.HEXAPLA_CHROMIUM ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  after(() => browser.close());
  return browser;
}

export const WIDE = { width: 1440, height: 1000 };
export const NARROW = { width: 390, height: 844 };

/**
 * A page in a context of its own that notes what must never happen: errors and warnings of the console, requests that
 * fail, and requests to another host. `faults` holds what it noted; `assertCalm` at the end of a test looks at it.
 * `options` are Playwright's for a context; `embeds` allows the frames that an author put into an article.
 */
export async function open(browser, { embeds = [], ...options } = {}) {
  const context = await browser.newContext({ viewport: WIDE, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const faults = [];
  const isOurs = (url) => /^(data|blob|about|file):/.test(url) || new URL(url).hostname === "127.0.0.1";
  await context.route((url) => !isOurs(url.href), (route) => route.abort());
  page.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    const { url } = message.location();
    // The browser itself says when a document is answered with 404, and when a request to another host was held.
    if (message.text().startsWith("Failed to load resource") && (url === page.url() || embeds.some((host) => url.includes(host)))) return;
    faults.push(`console ${message.type()}: ${message.text()} (${url})`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("request", (request) => {
    if (!isOurs(request.url()) && !embeds.some((host) => request.url().includes(host))) faults.push(`another host: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    const { errorText } = request.failure() ?? {};
    if (isOurs(request.url()) && errorText !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()} ${errorText}`);
  });
  page.on("response", (response) => {
    const isDocument = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isDocument) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.assertCalm = () => assert.deepEqual(faults, []);
  page.faults = faults;
  return page;
}

/** All pages of a site, as paths below it, in order. */
export function pagesOf(site) {
  const found = readdirSync(join(SITES, site), { recursive: true }).map((name) => name.split(sep).join("/"));
  return found.filter((name) => name.endsWith(".html") && !name.startsWith(".hexapla")).sort();
}

/** The same pages whenever it is asked: `count` of a list, drawn with a generator of a fixed seed. */
export function sample(list, count, seed = 20180629) {
  // Mulberry32.
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const rest = [...list];
  return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(Math.floor(next() * rest.length), 1)[0]);
}

/** The text of a file of the sites, and its address on the disk. */
export const read = (path) => readFileSync(join(SITES, path), "utf8");
export const onDisk = (path) => pathToFileURL(join(SITES, path)).href;

/**
 * A click where the reader sees the element. Playwright's own click first scrolls to where a sticky element would stand
 * without being sticky, and a test of what is being read must not lose its place.
 */
export async function clickInPlace(page, locator) {
  const { x, y, width, height } = await locator.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** The script of axe-core, to be put into a page, and then what it finds there, as a text for each rule. */
export const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
export const violations = (page) => page.evaluate(async (tags) => {
  const { violations } = await window.axe.run(document, { runOnly: tags, iframes: false });
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.slice(0, 3).map((node) => `  ${node.target} ${node.html}\n  ${node.failureSummary}`).join("\n")}`);
}, RULES);
