import { rmSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../instance";
import { launchChromium } from "../pages/browser";
import { withDemo } from "../pages/running-demo";
import type { Site } from "../pages/site";
import { Progress } from "../progress";
import { drawSheets } from "../screens/contact-sheets";
import { writeIndex } from "../screens/index-page";
import { SERIES_OF } from "../screens/series";
import { AREAS, type Area, drawAll, SCREENS, type Shot } from "../screens/shots";
import { ensureTools } from "../test/tools";

const isArea = (word: string): word is Area => (AREAS as readonly string[]).includes(word);

function wantedAreas(words: readonly string[]): readonly Area[] {
  const unknown = words.filter((word) => !isArea(word));
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(", ")} to draw, only ${AREAS.join(", ")}.`);
  const areas = words.filter(isArea);
  return areas.length > 0 ? areas : AREAS;
}

async function drawSite(site: Site, areas: readonly Area[], progress: Progress): Promise<void> {
  const { chromium } = await ensureTools(progress);
  const browser = await launchChromium(chromium);
  const shots: Shot[] = [];
  for (const area of areas) {
    await progress.step(`${area} drawn`, async () => {
      shots.push(...(await drawAll(browser, await SERIES_OF[area](browser, site))));
    });
  }
  await browser.close();
  const sheets = await drawSheets(shots);
  const index = writeIndex(shots, sheets);
  console.log(`${shots.length} pictures, ${sheets.length} sheets of them, all in ${path.relative(ROOT, index)}`);
}

/**
 * `npm run screens [-- storefront|admin|cms|mail …]`: draws every page at phone and desktop width, light and dark, in
 * both languages into `.data/screens`, to be looked at. Uses the Berth that runs in this folder, or starts one.
 */
async function main(): Promise<void> {
  const areas = wantedAreas(process.argv.slice(2));
  const progress = new Progress(Number(process.env.BERTH_LAUNCHED_AT ?? Date.now()));
  rmSync(SCREENS, { recursive: true, force: true });
  await withDemo((site) => drawSite(site, areas, progress));
  progress.end();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
