import type { Page } from "playwright-core";
import { settle } from "./settle";

/** Hidden, but in their place: how long nights are still held, and days that Payload wrote down. */
const BY_THE_CLOCK = ".hold b, [role=timer], .article time";

/** Runs in the page: what is drawn by chance or by the second looks the same on every run. */
function holdStill(byTheClock: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    node.textContent = (node.textContent ?? "").replace(/BK-[0-9A-Z]{4}-[0-9A-Z]{4}/g, "BK-0000-0000");
  }
  // Not by a style sheet: the page's content policy would refuse it.
  for (const element of document.querySelectorAll<HTMLElement>(byTheClock)) element.style.visibility = "hidden";
}

/** Draws a whole page as PNG, as it stays; `still` takes out what differs from run to run. */
export async function drawPage(page: Page, options: { still?: boolean } = {}): Promise<Buffer> {
  await settle(page);
  if (options.still) await page.evaluate(holdStill, BY_THE_CLOCK);
  return page.screenshot({ fullPage: true, animations: "disabled", caret: "hide", scale: "css" });
}
