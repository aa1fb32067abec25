import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Language } from "../../storefront/src/i18n/language";
import { ROOT } from "../instance";
import { SIZES, type Size } from "../pages/browser";

export const SCREENS = path.join(ROOT, ".data", "screens");

export const SCHEMES = ["light", "dark"] as const;
export type Scheme = (typeof SCHEMES)[number];
export const AREAS = ["storefront", "admin", "cms", "mail"] as const;
export type Area = (typeof AREAS)[number];

/** How a series of pages is looked at. */
export type Way = { area: Area; size: Size; scheme: Scheme; language: Language };

/** One picture that was drawn. */
export type Shot = Way & { name: string; file: string };

/** Pages that one browser profile draws, one after the other. */
export type Series = {
  way: Way;
  context?: BrowserContextOptions;
  pages: readonly { name: string; url: string }[];
  /** Waits until the page is as it stays, and draws it. */
  draw: (page: Page) => Promise<Buffer>;
  /** Before the first page. */
  prepare?: (page: Page) => Promise<void>;
};

/** Series drawn at once: two processors draw, the servers answer in between. */
const AT_ONCE = 3;
const LOCALES: Record<Language, string> = { en: "en-GB", es: "es-ES" };

/** The name of a way, as it stands in file names. */
export function wayName({ area, size, scheme, language }: Way): string {
  return `${area}-${size}-${scheme}-${language}`;
}

async function drawSeries(browser: Browser, series: Series): Promise<Shot[]> {
  const { way, pages, draw } = series;
  const context = await browser.newContext({
    viewport: SIZES[way.size],
    locale: LOCALES[way.language],
    colorScheme: way.scheme,
    reducedMotion: "reduce",
    ...series.context,
  });
  const page = await context.newPage();
  await series.prepare?.(page);
  const shots: Shot[] = [];
  for (const { name, url } of pages) {
    const file = path.join(wayName(way), `${name}.png`);
    try {
      await page.goto(url, { timeout: 60_000 });
      const picture = await draw(page);
      mkdirSync(path.join(SCREENS, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(SCREENS, file), picture);
      shots.push({ ...way, name, file });
    } catch (error) {
      console.error(`${file} was not drawn: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  await context.close();
  console.log(`${wayName(way)}: ${shots.length} of ${pages.length} pages`);
  return shots;
}

/** Draws all series, a few at once. A page that cannot be drawn is named and left out. */
export async function drawAll(browser: Browser, series: readonly Series[]): Promise<Shot[]> {
  const waiting = [...series];
  const shots: Shot[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) shots.push(...(await drawSeries(browser, next)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return shots;
}
