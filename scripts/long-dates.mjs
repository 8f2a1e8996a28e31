// Writes src/locale/dates.tsv: how each CLDR locale writes a long date of the Gregorian calendar.
// Run with Node 20 or later:  node scripts/long-dates.mjs > src/locale/dates.tsv
// A line: the tag, its zero, the pattern, the months. A tag that writes as its next shorter tag does has no line.
import { readFileSync } from "node:fs";
const tags = readFileSync("src/locale/names.tsv", "utf8").trim().split("\n").map((line) => line.split("\t")[0]);
const days = [...Array(12).keys()].map((month) => Date.UTC(2019, month, 5));
const written = new Map();
for (const tag of tags) {
  if (Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0) continue;
  const format = new Intl.DateTimeFormat(tag, { dateStyle: "long", calendar: "gregory", timeZone: "UTC" });
  const zero = new Intl.NumberFormat(tag, { numberingSystem: format.resolvedOptions().numberingSystem }).format(0);
  const slot = { year: () => "{y}", month: () => "{m}", day: (text) => ([...text].length > 1 ? "{0d}" : "{d}") };
  const patterns = days.map((day) =>
    format.formatToParts(day).map(({ type, value }) => slot[type]?.(value) ?? value).join(""));
  const months = days.map((day) => format.formatToParts(day).find(({ type }) => type === "month").value);
  // The names of the root are numbers: such a locale is written as ISO 8601 says.
  if (new Set(patterns).size !== 1 || /M0?1/.test(months[0])) continue;
  const record = `${zero}\t${patterns[0]}\t${months.join("|")}`;
  let shorter = tag;
  do shorter = shorter.slice(0, Math.max(shorter.lastIndexOf("-"), 0));
  while (shorter && !written.has(shorter));
  written.set(tag, record);
  if (written.get(shorter) !== record) console.log(`${tag}\t${record}`);
}
