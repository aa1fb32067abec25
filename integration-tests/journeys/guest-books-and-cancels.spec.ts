import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "../setup/api";
import { context } from "../setup/context";
import { waitForMail } from "../setup/mail";
import { freshEmail } from "../setup/people";
import { listPlace } from "../storefront/list-place";
import { launchBrowser, SIZES } from "./dashboard";
import { CARDS, chooseNights, freshPage, payWith, sayWhoComes, words } from "./guest-visit";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

function linkOf({ text }: { text: string }): string {
  const link = /https?:\/\/\S+\/bookings\/\S+token=[\w.~-]+/.exec(text)?.[0];
  if (!link) throw new Error(`the mail has no link to the booking: ${text}`);
  return link;
}

test("a guest on a phone is declined, pays with 3-D Secure, and cancels by the link of the mail", async () => {
  const began = Date.now();
  const { handle, sellerHeaders } = await listPlace("request");
  const guest = freshEmail("guest");
  const page = await freshPage(browser);

  await chooseNights(page, `${context.storefrontUrl}/listings/${handle}`);
  // Two nights, the cleaning, and whatever the marketplace asks for its service.
  const summary = await words(page);
  expect(summary).toContain("2 nights × €100.00");
  expect(summary).toContain("Cleaning fee");
  expect(summary).toMatch(/Full refund until .+ at 15:00/);
  const total = /Total \(EUR\)\s*(€[\d.,]+)/.exec(summary)?.[1] ?? "no total";
  await sayWhoComes(page, guest);

  await page
    .getByText(/no real money moves/i)
    .first()
    .waitFor();
  await payWith(page, CARDS.declined);
  await page
    .getByText(/declined/i)
    .first()
    .waitFor();
  // The bank's dialog is left halfway; after a reload the page offers to pay again.
  await payWith(page, CARDS.asksFirst);
  await page.getByRole("button", { name: "Complete authentication" }).waitFor();
  await page.reload();
  await page.getByText("Your last attempt to pay was not finished").waitFor();
  await payWith(page, CARDS.asksFirst);
  await page.getByRole("button", { name: "Fail authentication" }).click();
  await page.locator(".note.bad").waitFor();
  await payWith(page, CARDS.asksFirst);
  await page.getByRole("button", { name: "Complete authentication" }).click();
  await page.waitForURL("**/bookings/bkg_**");
  const id = /bkg_\w+/.exec(page.url())?.[0] ?? "none";
  expect(await words(page)).toMatch(/has until \d+ .+ to answer/);
  const asked = await waitForMail(guest, /on its way/i);

  const confirmed = await call("POST", `/seller/bookings/${id}/confirm`, sellerHeaders, {});
  expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(200);
  await waitForMail(guest, /confirmed/i);

  const elsewhere = await freshPage(browser);
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
  const page = await freshPage(browser, { viewport: SIZES.desktop, locale: "es-ES" });

  await chooseNights(page, `${context.storefrontUrl}/es/listings/${handle}`);
  expect(await words(page)).toContain("Tu reserva se confirma al momento cuando pagas.");
  await sayWhoComes(page, guest);
  await payWith(page, CARDS.pays);
  await page.waitForURL("**/es/bookings/bkg_**");
  await page.getByRole("heading", { name: "Reserva hecha" }).waitFor();
  expect(await words(page)).toContain(`Hemos enviado un correo a ${guest}`);
  await page.getByRole("link", { name: "Ver la reserva" }).click();
  await page.getByRole("heading", { name: "Cómo llegar" }).waitFor();
  const story = await words(page);
  expect(story).toContain("Reservada y confirmada al momento");
  expect(story).toContain("Pagada");
  await waitForMail(guest, /confirmada/i);

  // Whoever has neither account nor token sees nothing of it.
  const stranger = await freshPage(browser);
  const refused = await stranger.goto(page.url());
  expect(refused?.status()).toBe(404);
  console.log(`booking at once took ${((Date.now() - began) / 1000).toFixed(1)} s`);
});
