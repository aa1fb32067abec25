import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { untilSearchKnows } from "../search/is-found";
import { context } from "../setup/context";
import { waitForMail } from "../setup/mail";
import { freshEmail, PASSWORD } from "../setup/people";
import { launchBrowser, SIZES } from "./dashboard";
import { calendarListens } from "./guest-visit";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function newPage(size: keyof typeof SIZES = "desktop"): Promise<Page> {
  const profile = await browser.newContext({ viewport: SIZES[size], locale: "en-GB", timezoneId: "Europe/Madrid" });
  profile.setDefaultTimeout(60_000);
  return profile.newPage();
}

async function signUpBusiness(page: Page, owner: { email: string; business: string }): Promise<void> {
  await page.goto(`${context.storefrontUrl}/sign-up/business`);
  await page.locator("[name=first_name]").fill("Ada");
  await page.locator("[name=last_name]").fill("Moreno");
  await page.locator("[name=email]").fill(owner.email);
  await page.locator("[name=password]").fill(PASSWORD);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Name of your business").fill(owner.business);
  await page.locator("[name=city]").fill("Sevilla");
  await page.getByRole("button", { name: "Continue" }).click();
  // Going back loses nothing.
  await page.getByRole("link", { name: "Back" }).click();
  expect(await page.getByLabel("Name of your business").inputValue()).toBe(owner.business);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("radio", { name: /Stays/ }).check();
  await page.getByRole("button", { name: "Create business" }).click();
  await page.waitForURL("**/sign-up/business/ready**");
}

async function signInToDashboard(page: Page, email: string): Promise<void> {
  await page.goto(`${context.apiUrl}/app`);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL("**/app/seller-start");
}

async function listPlace(page: Page, title: string): Promise<void> {
  await page.locator("aside").getByRole("link", { name: "Listings" }).click();
  await page.getByRole("link", { name: "Add a listing" }).first().click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Title").first().fill(title);
  await form.getByLabel("Place", { exact: true }).fill("Triana, Sevilla");
  await form.getByLabel("Latitude").fill("37.3826");
  await form.getByLabel("Longitude").fill("-6.0059");
  await form.getByLabel(/^Price per night/).fill("90");
  await form.getByRole("button", { name: "Save and publish" }).click();
  await page.waitForURL("**/app/seller/listings");
  await page.getByRole("row").filter({ hasText: title }).getByText("Published").waitFor();
}

/** Finds the place by its name, picks the first two free nights that touch, and goes to the checkout. */
async function chooseNights(page: Page, title: string): Promise<void> {
  await untilSearchKnows();
  await page.goto(`${context.storefrontUrl}/listings?q=${encodeURIComponent(title)}`);
  await page.getByRole("link", { name: title }).first().click();
  await calendarListens(page);
  // Late in a month too few nights are left of it: the next ones have plenty.
  await page.getByRole("button", { name: "Later months" }).click();
  const free = page.locator("button[aria-pressed][aria-disabled=false]");
  await free.nth(5).click();
  await free.nth(7).click();
  await page.locator("a[data-reserve]").filter({ visible: true }).first().click();
  await page.waitForURL("**/checkout?**");
}

/** Everything that the page says. */
async function words(page: Page): Promise<string> {
  return (await page.locator("main").textContent()) ?? "";
}

async function payWith(page: Page, card: string): Promise<void> {
  await page.getByLabel("Card number").fill(card);
  await page.getByLabel("Expiry").fill("1234");
  await page.getByLabel("CVC").fill("123");
  await page.getByRole("button", { name: /^Pay / }).click();
}

test("a business lists a place, a guest finds, books and pays it on a phone, the seller confirms", async () => {
  const began = Date.now();
  const business = `Casa Ada ${began}`;
  const title = `A room above the river ${began}`;
  const owner = { email: freshEmail("owner"), business };
  const guest = freshEmail("guest");

  const seller = await newPage();
  await signUpBusiness(seller, owner);
  await signInToDashboard(seller, owner.email);
  await listPlace(seller, title);

  const page = await newPage("phone");
  await chooseNights(page, title);
  await page.locator("[name=name]").fill("Clara Nowak");
  await page.locator("[name=email]").fill(guest);
  await page.locator("main form button[type=submit]").last().click();
  await page.waitForURL("**/checkout/bkg_**");
  await payWith(page, "4000 0000 0000 0002");
  await page
    .getByText(/declined/i)
    .first()
    .waitFor();
  await payWith(page, "4242 4242 4242 4242");
  await page.waitForURL("**/bookings/bkg_**");
  await page.getByText("Waiting for the business").first().waitFor();
  const reference = /BK-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await words(page))?.[0] ?? "none";
  expect(reference).not.toBe("none");
  expect((await waitForMail(guest, /on its way/i)).text).toContain(reference);

  await seller.locator("aside").getByRole("link", { name: "Bookings" }).click();
  await seller.getByRole("row").filter({ hasText: reference }).click();
  await seller.getByRole("button", { name: "Confirm" }).first().click();
  await seller
    .getByRole("alertdialog")
    .getByRole("button", { name: /confirm/i })
    .click();
  await waitForMail(guest, /confirmed/i);
  await page.reload();
  await page
    .getByText(/^Confirmed/)
    .first()
    .waitFor();
  expect(await words(page)).toMatch(/paid/i);
  console.log(`the first booking took ${((Date.now() - began) / 1000).toFixed(1)} s`);
});
