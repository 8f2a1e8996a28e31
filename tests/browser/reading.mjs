// What the tests of reading share: pages that carry their source, and what their readers do there.
import { has, open as openPage } from "./support.mjs";

export const STATES = "handbook/es-es/translations/states.html";
export const ARABIC = "pages/ar-sa/two-languages.html";
export const NUGET = "nuget/ja-jp/concepts/dependency-resolution.html";
export const BILINGUAL = [STATES, "handbook/es-es/reference/rich-content.html", ARABIC, ...(has("nuget") ? [NUGET] : [])];

// An author may have put a film into an article.
export const open = (browser, options) => openPage(browser, { embeds: ["youtube", "channel9"], ...options });
export const select = (page) => page.locator(".reading select");
export const note = (page) => page.locator(".source-note");
export const sentence = (page, name) => page.locator(`#${name}`);
export const mode = (page) => page.locator("html").getAttribute("data-reading");
export const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement);

/** A page in a mode, as its reader chose it there. */
export async function read(page, address, mode = "") {
  await page.goto(address);
  await select(page).selectOption(mode);
}

/** The middle of the first line of a sentence, where a pointer is sure to be on it. */
export async function pointTo(page, locator) {
  const line = await locator.evaluate((element) => {
    element.scrollIntoView({ block: "center" });
    const { x, y, width, height } = element.getClientRects()[0];
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.move(line.x, line.y);
  return line;
}
