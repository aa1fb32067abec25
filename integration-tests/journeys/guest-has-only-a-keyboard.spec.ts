import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askApi } from "../../scripts/pages/ask-api";
import { readSample } from "../../scripts/pages/sample";
import { settle } from "../../scripts/pages/settle";
import type { Language } from "../../storefront/src/i18n/language";
import { pathsIn, type Stay } from "../../storefront/src/paths";
import { context } from "../setup/context";
import { freshEmail } from "../setup/people";
import { launchBrowser, SIZES } from "./dashboard";
import { CARDS, calendarListens, freshPage } from "./guest-visit";
import { KeyboardUser } from "./keyboard";
import { site } from "./site-under-test";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function titleOf({ listing }: Stay, language: Language): Promise<string> {
  const path = `/store/listings/${listing}?language=${language}`;
  return (await askApi<{ listing: { title: string } }>(site, path)).listing.title;
}

/** The first stop leads past the header, and the next one is below it. */
async function skipHeader(keyboard: KeyboardUser): Promise<void> {
  const { page } = keyboard;
  await page.keyboard.press("Tab");
  await keyboard.focus();
  expect(await keyboard.isOn(page.locator('a[href="#content"]'))).toBe(true);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await keyboard.focus();
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
}

/** The pictures open over the page, keep the keyboard among them, and give it back where it was. */
async function lookAtPictures(keyboard: KeyboardUser): Promise<void> {
  const { page } = keyboard;
  const opener = page.locator("[data-open]").first();
  const dialog = page.locator("dialog[open]").first();
  await keyboard.tabTo(opener);
  await page.keyboard.press("Enter");
  await dialog.waitFor();
  const shown = () =>
    page.evaluate(() => {
      const middle = window.innerWidth / 2;
      const figures = [...document.querySelectorAll("dialog[open] figure")];
      return figures.findIndex((figure) => {
        const { left, right } = figure.getBoundingClientRect();
        return left <= middle && right > middle;
      });
    });
  await expect.poll(shown, { timeout: 20_000 }).toBe(0);
  await page.keyboard.press("ArrowRight");
  await expect.poll(shown, { timeout: 20_000 }).toBe(1);
  for (let stop = 0; stop < 8; stop += 1) {
    await page.keyboard.press("Tab");
    // The browser's own bar is a stop too; then nothing in the page has the focus.
    const isBehind = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest("dialog"),
    );
    expect(isBehind).toBe(false);
  }
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => keyboard.isOn(opener), { timeout: 20_000 }).toBe(true);
}

/** Walks through the calendar day by day to the dates. */
async function chooseDates(keyboard: KeyboardUser, { from, to }: Stay): Promise<void> {
  const { page } = keyboard;
  await calendarListens(page);
  const dayInFocus = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.date ?? "nowhere");
  const walkTo = async (date: string) => {
    while ((await dayInFocus()) < date) {
      const isMonthAway = (await dayInFocus()).slice(0, 7) < date.slice(0, 7);
      await keyboard.press(isMonthAway ? "PageDown" : "ArrowRight");
    }
    while ((await dayInFocus()) > date) await keyboard.press("ArrowLeft");
    // The prices of a month that has just come into view may still be on their way.
    await page.locator(`button[data-date="${date}"][aria-disabled=false]`).waitFor();
    await keyboard.press("Enter");
    expect(await dayInFocus()).toBe(date);
  };
  await keyboard.tabTo(page.locator('button[data-date][tabindex="0"]'));
  await walkTo(from);
  await walkTo(to);
}

/** Sends the form empty, is told what is missing where it is read out, and fills it in. */
async function sayWhoComes(keyboard: KeyboardUser, email: string): Promise<void> {
  const { page } = keyboard;
  const submit = page.locator("main form button[type=submit]").last();
  await keyboard.tabTo(submit);
  await page.keyboard.press("Enter");
  await page.locator("[name=email][aria-invalid=true]").waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement !== document.body), { timeout: 20_000 })
    .toBe(true);
  await keyboard.write(page.locator("[name=name]"), "Clara Nowak");
  await keyboard.write(page.locator("[name=email]"), email);
  await keyboard.follow(submit, "**/checkout/bkg_**");
}

async function pay(keyboard: KeyboardUser): Promise<void> {
  const { page } = keyboard;
  await keyboard.write(page.getByLabel(/^(Card number|Número de tarjeta)$/), CARDS.pays.replaceAll(" ", ""));
  await keyboard.write(page.getByLabel(/^(Expiry|Caducidad)$/), "1234");
  await keyboard.write(page.getByLabel("CVC"), "123");
  await keyboard.follow(page.getByRole("button", { name: /^(Pay|Pagar) / }), "**/confirmation");
  await keyboard.follow(page.locator('main a[href*="/bookings/bkg_"]:not([download])'), /\/bookings\/bkg_\w+$/);
}

test.each([
  { language: "en", size: "desktop" },
  { language: "es", size: "phone" },
] as const)("who has only a keyboard finds, books, pays and cancels ($language, $size)", async ({ language, size }) => {
  const { stay } = await readSample(site);
  const title = await titleOf(stay, language);
  const paths = pathsIn(language);
  const page = await freshPage(browser, { viewport: SIZES[size], reducedMotion: "reduce" });
  const keyboard = new KeyboardUser(page);

  await page.goto(`${context.storefrontUrl}${paths.home}`);
  await skipHeader(keyboard);
  await keyboard.write(page.locator("main [name=q]").first(), title);
  await Promise.all([page.waitForURL(/\/listings\?/), page.keyboard.press("Enter")]);
  await keyboard.follow(
    page.locator(`main a[href*="/listings/${stay.listing}"]`),
    `**${paths.listing(stay.listing)}**`,
  );
  await settle(page);
  await lookAtPictures(keyboard);
  await chooseDates(keyboard, stay);
  await keyboard.follow(page.locator("a[data-reserve]").filter({ visible: true }), "**/checkout?**");
  await sayWhoComes(keyboard, freshEmail("keyboard"));
  await pay(keyboard);
  await keyboard.follow(page.locator('main a[href$="/cancel"]'), "**/cancel");
  await keyboard.write(page.locator("[name=reason]"), "Our train was cancelled.");
  await keyboard.follow(page.locator("main form button[type=submit]").last(), /\/bookings\/bkg_\w+$/);
  await page.getByText("Our train was cancelled.").first().waitFor();
  await page.context().close();
});
