import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Session, SIZES } from "../../scripts/pages/browser";
import { holdAsConsumer } from "../../scripts/pages/hold";
import { readSample, type Sample } from "../../scripts/pages/sample";
import { settle } from "../../scripts/pages/settle";
import { type Look, storefrontLooks } from "../../scripts/pages/storefront-pages";
import { LANGUAGES, type Language } from "../../storefront/src/i18n/language";
import { pathsIn } from "../../storefront/src/paths";
import { graveFindings } from "./axe";
import { launchBrowser } from "./dashboard";
import { site } from "./site-under-test";

/** English on a desktop, Spanish on a phone: every page in both languages and at both widths. */
const SIZE_OF: Record<Language, keyof typeof SIZES> = { en: "desktop", es: "phone" };

let browser: Browser;
let sample: Sample;
let consumer: Session;

beforeAll(async () => {
  browser = await launchBrowser();
  const things = await readSample(site);
  const { session, held } = await holdAsConsumer(browser, site, things.stayToHold);
  consumer = session;
  sample = { ...things, held };
}, 120_000);

afterAll(() => browser.close());

const NAMELESS = /^\s*- (button|link|textbox|searchbox|combobox|checkbox|radio|spinbutton|dialog)(?: \[|:|$)/;

/** Controls that a screen reader could only call by their kind. */
async function namelessControls(page: Page, name: string): Promise<string[]> {
  const snapshot = await page.locator("body").ariaSnapshot();
  return snapshot
    .split("\n")
    .flatMap((line) => (NAMELESS.exec(line)?.[1] ? [`${name}: a ${NAMELESS.exec(line)?.[1]} has no name`] : []));
}

async function findingsOf(looks: readonly Look[], language: Language, as?: "consumer"): Promise<string[]> {
  const context = await browser.newContext({
    viewport: SIZES[SIZE_OF[language]],
    reducedMotion: "reduce",
    ...(as ? { storageState: consumer } : {}),
  });
  const page = await context.newPage();
  const found: string[] = [];
  for (const look of looks.filter((each) => each.as === as)) {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(`${site.storefrontUrl}${look.address(pathsIn(language), sample)}`);
    await settle(page);
    found.push(...(await graveFindings(page, `${look.name} in ${language}, light`)));
    found.push(...(await namelessControls(page, `${look.name} in ${language}`)));
    await page.emulateMedia({ colorScheme: "dark" });
    found.push(...(await graveFindings(page, `${look.name} in ${language}, dark`, { rules: ["color-contrast"] })));
  }
  // Who only looks around is not marked: a cookie comes with signing in, or with a booking.
  if (!as) found.push(...(await context.cookies()).map(({ name }) => `a stranger has got the cookie ${name}`));
  await context.close();
  return found;
}

test.each(LANGUAGES)(
  "axe finds nothing grave on any page of the storefront in %s, light or dark, every control says its name, and nobody gets a cookie for looking",
  async (language) => {
    const looks = storefrontLooks();
    expect(looks.length).toBeGreaterThan(20);
    const found = await Promise.all([findingsOf(looks, language), findingsOf(looks, language, "consumer")]);
    expect(found.flat()).toEqual([]);
  },
);
