// Writes src/locale/names.tsv: every CLDR locale with the name it gives itself, as menus show it.
// Run with Node 20 or later and the npm package cldr-core in reach:  node scripts/locale-names.mjs > src/locale/names.tsv
import { createRequire } from "node:module";
const require = createRequire(`${process.cwd()}/`);
const available = require("cldr-core/availableLocales.json").availableLocales.full;
const defaults = require("cldr-core/defaultContent.json").defaultContent;
// Learn's older tags for Chinese have a region and no script; CLDR lists them with both.
const chinese = ["zh-CN", "zh-TW", "zh-HK", "zh-SG", "zh-MO"];
const tags = [...new Set([...available, ...defaults, ...chinese])]
  .filter((tag) => /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/.test(tag) && tag !== "und")
  .sort();
for (const tag of tags) {
  const name = new Intl.DisplayNames([tag], { type: "language", languageDisplay: "standard" }).of(tag);
  const [first, ...rest] = name;
  console.log(`${tag}\t${first.toLocaleUpperCase(tag)}${rest.join("")}`);
}
