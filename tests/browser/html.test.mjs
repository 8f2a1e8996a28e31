// The Nu HTML checker finds no error on any page of ours, and on a sample of real ones none that is not their authors'.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import vnu from "vnu-jar";
import { has, pagesOf, read, sample, SITES } from "./support.mjs";

/** What authors wrote and we keep: the message, whole, and why it stays. */
const AUTHORS = [
  [
    /^The heading “h\d” \(with computed level \d\) follows the heading “h\d” \(with computed level \d\), skipping \d heading levels?\.$/,
    "nuget's pages about errors go from their title to the third level; a heading of another level would be another text",
  ],
];

/** What the reference writes, and we with it: warnings that stay, by their message and what they are about. */
const REFERENCE = [[/^Section lacks heading\./, /<section class="(footnotes|row)"/, "the notes at the end and columns are sections without a heading"]];

/** Everything that the checker says of files, as a line each. */
async function check(files) {
  const run = promisify(execFile);
  const output = await run("java", ["-jar", vnu, "--format", "json", "--exit-zero-always", ...files], { maxBuffer: 1 << 28 });
  const { messages } = JSON.parse(output.stderr || output.stdout);
  return messages.map(({ type, subType, message, url, lastLine, extract }) => ({
    isError: type !== "info" && subType !== "warning",
    isWarning: subType === "warning",
    message,
    extract,
    line: `${message} ${decodeURIComponent(url).split(SITES)[1]}:${lastLine} ${JSON.stringify(extract ?? "")}`,
  }));
}

const paths = (site, pages) => pages.map((page) => join(SITES, site, page));
const isAuthors = ({ message }) => AUTHORS.some(([known]) => known.test(message));
const lines = (found) => found.map(({ line }) => line);

test("every page of the handbook, and every kind of page", async (context) => {
  const files = [...paths("handbook", pagesOf("handbook")), ...paths("pages", pagesOf("pages"))];
  const found = await check(files);
  const isReferences = ({ message, extract }) => REFERENCE.some(([said, of]) => said.test(message) && of.test(extract));
  const warnings = found.filter((one) => one.isWarning && !isReferences(one));
  context.diagnostic(`${files.length} pages, ${warnings.length} warnings`);
  assert.deepEqual(lines(found.filter(({ isError }) => isError)), []);
  assert.deepEqual(lines(warnings), []);
});

test("fifty pages of nuget", { skip: !has("nuget") && "nuget is not here" }, async (context) => {
  const found = await check(paths("nuget", sample(pagesOf("nuget"), 50)));
  const errors = found.filter(({ isError }) => isError);
  context.diagnostic(`${errors.filter(isAuthors).length} errors of authors, ${found.filter(({ isWarning }) => isWarning).length} warnings`);
  assert.deepEqual(lines(errors.filter((error) => !isAuthors(error))), []);
});

test("what is said to machines can be read: the way from the start to the page, and the page as Markdown", () => {
  let count = 0;
  for (const site of ["handbook", "pages"]) {
    for (const path of pagesOf(site)) {
      const text = read(`${site}/${path}`);
      for (const [, json] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
        const data = JSON.parse(json);
        assert.equal(data["@type"], "BreadcrumbList", path);
        assert.deepEqual(data.itemListElement.map(({ position }) => position), data.itemListElement.map((_, at) => at + 1), path);
        assert.ok(data.itemListElement.every(({ name, item }) => name && (!item || URL.canParse(item))), `${path} ${json}`);
        count += 1;
      }
      const alternate = text.match(/<link rel="alternate" type="text\/markdown" href="([^"]+)">/)?.[1];
      if (!alternate) continue;
      // Samples may show what a file holds.
      const markdown = read(join(site, dirname(path), decodeURIComponent(alternate))).replace(/^( *)```.*?^\1```/gms, "").replace(/`[^`\n]*`/g, "");
      assert.doesNotMatch(markdown, /data-(ttu|stu)-id/, path);
    }
  }
  assert.ok(count > 20, `${count}`);
});
