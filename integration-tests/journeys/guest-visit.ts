import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { SIZES } from "./dashboard";

/** Numbers of Stripe's test cards. */
export const CARDS = {
  declined: "4000 0000 0000 0002",
  pays: "4242 4242 4242 4242",
  asksFirst: "4000 0000 0000 3220",
} as const;

/** A browser that knows nothing yet; a phone unless said. */
export async function freshPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const profile = await browser.newContext({ viewport: SIZES.phone, locale: "en-GB", ...options });
  profile.setDefaultTimeout(60_000);
  return profile.newPage();
}

/** Waits until the calendar listens: what is clicked before its script has come is lost. */
export async function calendarListens(page: Page): Promise<void> {
  await page.locator("#dates[aria-busy=false]").waitFor();
}

/** Opens a listing, picks two free nights two months ahead, far from every deadline, and goes to the checkout. */
export async function chooseNights(page: Page, listingAddress: string): Promise<void> {
  await page.goto(listingAddress);
  await chooseNightsHere(page);
}

/** The same on a listing's page that is open already. */
export async function chooseNightsHere(page: Page): Promise<void> {
  await calendarListens(page);
  const later = page.getByRole("button", { name: /^(Later months|Meses siguientes)$/ });
  await later.click();
  await later.click();
  const free = page.locator("button[aria-pressed][aria-disabled=false]");
  await free.nth(5).click();
  await free.nth(7).click();
  await page.locator("a[data-reserve]").filter({ visible: true }).first().click();
  await page.waitForURL("**/checkout?**");
}

/** Fills in the contact form and goes on to the payment. */
export async function sayWhoComes(page: Page, email: string): Promise<void> {
  await page.locator("[name=name]").fill("Clara Nowak");
  await page.locator("[name=email]").fill(email);
  await page.locator("main form button[type=submit]").last().click();
  await page.waitForURL("**/checkout/bkg_**");
}

export async function payWith(page: Page, card: string): Promise<void> {
  await page.getByLabel(/^(Card number|Número de tarjeta)$/).fill(card);
  await page.getByLabel(/^(Expiry|Caducidad)$/).fill("1234");
  await page.getByLabel("CVC").fill("123");
  await page.getByRole("button", { name: /^(Pay|Pagar) / }).click();
}

/** Everything that the page says, with plain spaces: Intl writes amounts with others. */
export async function words(page: Page): Promise<string> {
  return ((await page.locator("main").textContent()) ?? "").replaceAll(/\s+/g, " ");
}
