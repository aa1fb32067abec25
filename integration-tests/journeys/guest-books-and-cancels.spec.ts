import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "../setup/api";
import { context } from "../setup/context";
import { waitForMail } from "../setup/mail";
import { freshEmail } from "../setup/people";
import { listPlace } from "../storefront/list-place";
import { launchBrowser, SIZES } from "./dashboard";

const DECLINED = "4000 0000 0000 0002";
const PAYS = "4242 4242 4242 4242";
const ASKS_FIRST = "4000 0000 0000 3220";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** A browser that knows nothing yet; a phone unless said. */
async function freshPage(options: BrowserContextOptions = {}): Promise<Page> {
  const profile = await browser.newContext({ viewport: SIZES.phone, locale: "en-GB", ...options });
  profile.setDefaultTimeout(60_000);
  return profile.newPage();
}

/** Picks two nights of the month after next, far from every deadline, and goes to the checkout. */
async function chooseNights(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const later = page.getByRole("button", { name: /^(Later months|Meses siguientes)$/ });
  await later.click();
  await later.click();
  const free = page.locator("button[aria-pressed][aria-disabled=false]");
  await free.nth(5).click();
  await free.nth(7).click();
  await page.locator("a[data-reserve]").filter({ visible: true }).first().click();
  await page.waitForURL("**/checkout?**");
}

async function fillIn(page: Page, email: string): Promise<void> {
  await page.locator("[name=name]").fill("Clara Nowak");
  await page.locator("[name=email]").fill(email);
  await page.locator("main form button[type=submit]").last().click();
  await page.waitForURL("**/checkout/bkg_**");
}

async function payWith(page: Page, card: string): Promise<void> {
  await page.getByLabel(/^(Card number|Número de tarjeta)$/).fill(card);
  await page.getByLabel(/^(Expiry|Caducidad)$/).fill("1234");
  await page.getByLabel("CVC").fill("123");
  await page.getByRole("button", { name: /^(Pay|Pagar) / }).click();
}

/** Everything that the page says, with plain spaces: Intl writes amounts with others. */
async function words(page: Page): Promise<string> {
  return ((await page.locator("main").textContent()) ?? "").replaceAll(/\s+/g, " ");
}

function linkOf({ text }: { text: string }): string {
  const link = /https?:\/\/\S+\/bookings\/\S+token=[\w.~-]+/.exec(text)?.[0];
  if (!link) throw new Error(`the mail has no link to the booking: ${text}`);
  return link;
}

test("a guest on a phone is declined, pays with 3-D Secure, and cancels by the link of the mail", async () => {
  const began = Date.now();
  const { handle, sellerHeaders } = await listPlace("request");
  const guest = freshEmail("guest");
  const page = await freshPage();

  await chooseNights(page, `${context.storefrontUrl}/listings/${handle}`);
  // Two nights, the cleaning, and whatever the marketplace asks for its service.
  const summary = await words(page);
  expect(summary).toContain("2 nights × €100.00");
  expect(summary).toContain("Cleaning fee");
  expect(summary).toMatch(/Full refund until .+ at 15:00/);
  const total = /Total \(EUR\)\s*(€[\d.,]+)/.exec(summary)?.[1] ?? "no total";
  await fillIn(page, guest);

  await page
    .getByText(/no real money moves/i)
    .first()
    .waitFor();
  await payWith(page, DECLINED);
  await page
    .getByText(/declined/i)
    .first()
    .waitFor();
  // The bank's dialog is left halfway; after a reload the page offers to pay again.
  await payWith(page, ASKS_FIRST);
  await page.getByRole("button", { name: "Complete authentication" }).waitFor();
  await page.reload();
  await page.getByText("Your last attempt to pay was not finished").waitFor();
  await payWith(page, ASKS_FIRST);
  await page.getByRole("button", { name: "Fail authentication" }).click();
  await page.locator(".note.bad").waitFor();
  await payWith(page, ASKS_FIRST);
  await page.getByRole("button", { name: "Complete authentication" }).click();
  await page.waitForURL("**/bookings/bkg_**");
  const id = /bkg_\w+/.exec(page.url())?.[0] ?? "none";
  expect(await words(page)).toMatch(/has until \d+ .+ to answer/);
  const asked = await waitForMail(guest, /on its way/i);

  const confirmed = await call("POST", `/seller/bookings/${id}/confirm`, sellerHeaders, {});
  expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(200);
  await waitForMail(guest, /confirmed/i);

  const elsewhere = await freshPage();
  await elsewhere.goto(linkOf(asked));
  await elsewhere.getByRole("heading", { name: "You are booked" }).waitFor();
  expect(elsewhere.url()).not.toContain("token");
  await elsewhere.getByRole("link", { name: "Cancel this booking" }).click();
  await elsewhere.locator("[name=reason]").fill("Our train was cancelled.");
  // Two months before it begins the rule pays back all of it.
  expect(await words(elsewhere)).toMatch(/Not paid back\s*€0\.00/);
  await elsewhere.getByRole("button", { name: `Cancel and get ${total} back` }).click();
  await elsewhere.getByRole("heading", { name: "You have cancelled this booking" }).waitFor();
  const after = await words(elsewhere);
  expect(after).toContain("Our train was cancelled.");
  expect(after).toMatch(new RegExp(`${total.replace(".", "\\.")} (is on its way|was paid back) to your card`));
  expect((await waitForMail(guest, /cancelled/i)).text).toContain(total);
  await expect
    .poll(
      async () => {
        await elsewhere.reload();
        return words(elsewhere);
      },
      { timeout: 60_000, interval: 1000 },
    )
    .toContain(`${total} was paid back to your card`);
  console.log(`booking, paying and cancelling took ${((Date.now() - began) / 1000).toFixed(1)} s`);
});

test("a place that is booked at once is confirmed when it is paid, in Spanish too", async () => {
  const began = Date.now();
  const { handle } = await listPlace("instant");
  const guest = freshEmail("guest");
  const page = await freshPage({ viewport: SIZES.desktop, locale: "es-ES" });

  await chooseNights(page, `${context.storefrontUrl}/es/listings/${handle}`);
  expect(await words(page)).toContain("Tu reserva se confirma al momento cuando pagas.");
  await fillIn(page, guest);
  await payWith(page, PAYS);
  await page.waitForURL("**/es/bookings/bkg_**");
  await page.getByRole("heading", { name: "Reserva hecha" }).waitFor();
  const story = await words(page);
  expect(story).toContain("Reservada y confirmada al momento");
  expect(story).toContain("Pagada");
  await waitForMail(guest, /confirmada/i);

  // Whoever has neither account nor token sees nothing of it.
  const stranger = await freshPage();
  const refused = await stranger.goto(page.url());
  expect(refused?.status()).toBe(404);
  console.log(`booking at once took ${((Date.now() - began) / 1000).toFixed(1)} s`);
});
