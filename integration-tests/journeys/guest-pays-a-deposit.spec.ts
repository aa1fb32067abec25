import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { select } from "../booking/shop-database";
import { context } from "../setup/context";
import { waitForMail } from "../setup/mail";
import { freshEmail, PASSWORD } from "../setup/people";
import { listPlace } from "../storefront/list-place";
import { launchBrowser } from "./dashboard";
import { CARDS, chooseNights, freshPage, payWith, sayWhoComes, words } from "./guest-visit";

/** Asks for 3-D Secure whoever is there, so it can never be charged while its owner is away. */
const ALWAYS_ASKS = "4000 0027 6000 3184";

let browser: Browser;
let handle: string;

beforeAll(async () => {
  browser = await launchBrowser();
  handle = (await listPlace("instant", { deposit: { percent: 30, rest_days_before: 14 } })).handle;
});
afterAll(() => browser.close());

/** The day has come: a timer of a booking is due. */
async function comes(timer: string, id: string): Promise<void> {
  const made = await select(
    "UPDATE timer SET due_at = now(), run_at = now() WHERE name = $1 AND split_part(key, ':', 1) = $2 RETURNING id",
    [timer, id],
  );
  expect(made).toHaveLength(1);
}

async function bookWith(card: string, asks: boolean) {
  const email = freshEmail("guest");
  const page = await freshPage(browser);
  await chooseNights(page, `${context.storefrontUrl}/listings/${handle}`);
  const plan = /(€[\d.]+) today, (€[\d.]+) on \w+, \d+ \w+ \d{4}/.exec(await words(page));
  const [, now = "none", later = "none"] = plan ?? [];
  await sayWhoComes(page, email);
  await page.getByRole("button", { name: `Pay ${now}` }).waitFor();
  expect(await words(page)).toContain(`we keep this card and take ${later} from it`);
  await payWith(page, card);
  if (asks) await page.getByRole("button", { name: "Complete authentication" }).click();
  await page.waitForURL("**/bookings/bkg_**");
  const id = /bkg_\w+/.exec(page.url())?.[0] ?? "none";
  await page.getByRole("heading", { name: "You are booked" }).waitFor();
  expect(await words(page)).toContain(`${now} paid when booking. ${later} is taken from your card on`);
  return { page, id, email, now, later };
}

test("a guest pays a deposit, is reminded, and the rest is taken from the card", async () => {
  const { page, id, email, later } = await bookWith(CARDS.pays, false);
  expect((await waitForMail(email, /^Confirmed/)).text).toContain(later);
  await comes("booking.rest-reminder", id);
  expect((await waitForMail(email, /due soon/)).text).toContain(later);
  await comes("booking.rest-due", id);
  await waitForMail(email, /^Paid/);
  await page.goto(`${context.storefrontUrl}/bookings/${id}`);
  expect(await words(page)).toContain("Nothing is left to pay");
  expect(await page.getByRole("link", { name: "Pay the rest now" }).count()).toBe(0);
});

test("a guest whose card is declined pays the rest by the link of the mail", async () => {
  const { id, email, later } = await bookWith(ALWAYS_ASKS, true);
  await comes("booking.rest-due", id);
  const mail = await waitForMail(email, /^Please pay/);
  const link = /https?:\/\/\S+\/pay\?token=[\w.~-]+/.exec(mail.text)?.[0] ?? "none";
  const elsewhere = await freshPage(browser);
  await elsewhere.goto(link);
  await elsewhere.getByRole("heading", { name: "Pay the rest" }).waitFor();
  expect(elsewhere.url()).not.toContain("token");
  expect(await words(elsewhere)).toContain(`Your card was declined. Please pay ${later} until`);
  await elsewhere.getByRole("button", { name: `Pay ${later}` }).waitFor();
  await payWith(elsewhere, CARDS.pays);
  await elsewhere.waitForURL(`**/bookings/${id}`);
  await elsewhere.getByText("Nothing is left to pay").waitFor();
});

test("a consumer adds a card to the account, pays a booking with it, and keeps it while the rest is due", async () => {
  const page = await freshPage(browser);
  await page.goto(`${context.storefrontUrl}/sign-up?next=/account/payment-methods`);
  await page.getByLabel("First name").fill("Clara");
  await page.getByLabel("Last name").fill("Nowak");
  await page.getByLabel("E-mail address").fill(freshEmail("cards"));
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("heading", { name: "No cards yet" }).waitFor();
  await page.getByRole("button", { name: "Add a card" }).click();
  await page.getByLabel("Card number").fill(CARDS.pays);
  await page.getByLabel("Expiry").fill("1234");
  await page.getByLabel("CVC").fill("123");
  await page.getByRole("button", { name: "Save this card" }).click();
  await page.getByText("Your card is saved.").waitFor();
  expect(await words(page)).toContain("Visa ending in 4242");

  await chooseNights(page, `${context.storefrontUrl}/listings/${handle}`);
  await page.locator("main form button[type=submit]").last().click();
  await page.waitForURL("**/checkout/bkg_**");
  expect(await page.getByRole("radio", { name: "Visa ending in 4242" }).isChecked()).toBe(true);
  await page.getByRole("button", { name: /^Pay / }).click();
  await page.waitForURL("**/bookings/bkg_**");
  await page.getByRole("heading", { name: "You are booked" }).waitFor();

  await page.goto(`${context.storefrontUrl}/account/payment-methods`);
  await page.getByRole("button", { name: "Remove Visa ending in 4242" }).click();
  await page.getByRole("alert").waitFor();
  expect(await words(page)).toContain("This card is needed for what is left of a booking");
});
