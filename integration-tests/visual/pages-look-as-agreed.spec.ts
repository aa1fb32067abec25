import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../../scripts/instance";
import { launchChromium, SAME_EVERYWHERE, type Session, SIZES, type Size } from "../../scripts/pages/browser";
import { drawPage } from "../../scripts/pages/draw";
import { holdAsConsumer } from "../../scripts/pages/hold";
import { readSample, type Sample } from "../../scripts/pages/sample";
import { type Look, storefrontLooks } from "../../scripts/pages/storefront-pages";
import { OPENED } from "../../scripts/test/fixed-day";
import { comparePictures, keepPicture } from "../../scripts/visual/compare-pictures";
import { pathsIn } from "../../storefront/src/paths";
import { site } from "../journeys/site-under-test";
import { context } from "../setup/context";
import { dropReference, isUpdating, readReference, referenceBytes, referenceNames, writeReference } from "./references";

/** Where pictures of what failed are left: as it was agreed, as it is, and where they differ. */
const FAILED = path.join(ROOT, ".data", "visual");
const REFERENCES_BYTES_MOST = 5_000_000;
const BOTH = ["desktop", "phone"] as const satisfies readonly Size[];

let browser: Browser;
let sample: Sample;
let consumer: Session;

beforeAll(async () => {
  rmSync(FAILED, { recursive: true, force: true });
  browser = await launchChromium(context.chromiumPath, SAME_EVERYWHERE);
  const things = await readSample(site, OPENED);
  const { session, held } = await holdAsConsumer(browser, site, things.stayToHold);
  consumer = session;
  sample = { ...things, held };
}, 120_000);

afterAll(() => browser.close());

async function openContext(size: Size, as?: "consumer"): Promise<BrowserContext> {
  const profile = await browser.newContext({
    viewport: SIZES[size],
    locale: "en-GB",
    timezoneId: "Europe/Madrid",
    colorScheme: "light",
    reducedMotion: "reduce",
    ...(as ? { storageState: consumer } : {}),
  });
  await profile.clock.setFixedTime(OPENED);
  return profile;
}

const nameOf = (look: Look, size: Size) => `${look.name}-${size}`;

async function open(page: Page, look: Look): Promise<void> {
  await page.goto(`${site.storefrontUrl}${look.address(pathsIn("en"), sample)}`);
}

async function drawKept(page: Page): Promise<Buffer> {
  return keepPicture(await drawPage(page, { still: true }));
}

function leave(name: string, pictures: Record<string, Buffer | null>): void {
  mkdirSync(FAILED, { recursive: true });
  for (const [what, picture] of Object.entries(pictures)) {
    if (picture) writeFileSync(path.join(FAILED, `${name}.${what}`), picture);
  }
}

/** The sentence that says what is wrong with a page, or nothing. */
async function complaintOf(name: string, fresh: Buffer): Promise<string[]> {
  const reference = readReference(name);
  if (!reference) {
    leave(name, { "actual.webp": fresh });
    return [`${name}: nobody has agreed on how it looks (npm run visual:update)`];
  }
  const { difference, picture } = await comparePictures(reference, fresh);
  if (!difference) return [];
  leave(name, { "agreed.webp": reference, "actual.webp": fresh, "difference.png": picture });
  return [`${name}: ${difference}`];
}

async function judge(looks: readonly Look[], size: Size, as?: "consumer"): Promise<string[]> {
  const profile = await openContext(size, as);
  const page = await profile.newPage();
  const complaints: string[] = [];
  for (const look of looks.filter((each) => each.as === as)) {
    await open(page, look);
    const fresh = await drawKept(page);
    if (isUpdating) writeReference(nameOf(look, size), fresh);
    else complaints.push(...(await complaintOf(nameOf(look, size), fresh)));
  }
  await profile.close();
  return complaints;
}

test.each(BOTH)("no page of the storefront looks different on a %s than was agreed", async (size) => {
  const looks = storefrontLooks();
  const complaints = await Promise.all([judge(looks, size), judge(looks, size, "consumer")]);
  expect(complaints.flat(), "pictures are in .data/visual; a change that is meant: npm run visual:update").toEqual([]);
});

test("every reference is of a page, and all of them together are small enough for git", () => {
  const names = storefrontLooks().flatMap((look) => BOTH.map((size) => nameOf(look, size)));
  if (isUpdating) for (const name of referenceNames()) if (!names.includes(name)) dropReference(name);
  expect(referenceNames().sort()).toEqual(names.sort());
  expect(referenceBytes()).toBeLessThanOrEqual(REFERENCES_BYTES_MOST);
});

test("one changed rule of a page is seen", async () => {
  const look = storefrontLooks().find(({ name }) => name === "sign-in");
  if (!look) throw new Error("there is no page to sign in on");
  const reference = readReference(nameOf(look, "phone"));
  if (!reference) throw new Error("there is no reference to compare with");
  const profile = await openContext("phone");
  const page = await profile.newPage();
  await open(page, look);
  expect((await comparePictures(reference, await drawKept(page))).difference).toBeNull();
  const changed = await page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const tokens = rules.find(
      (rule) => rule instanceof CSSStyleRule && rule.style.getPropertyValue("--primary") !== "",
    );
    if (tokens instanceof CSSStyleRule) tokens.style.setProperty("--primary", "#7c3aed");
    return tokens !== undefined;
  });
  expect(changed).toBe(true);
  expect((await comparePictures(reference, await drawKept(page))).difference).not.toBeNull();
  await profile.close();
});
