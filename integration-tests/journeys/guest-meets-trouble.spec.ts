import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { context } from "../setup/context";
import { freshEmail } from "../setup/people";
import { listPlace } from "../storefront/list-place";
import { launchBrowser } from "./dashboard";
import { CARDS, chooseNights, freshPage, payWith, sayWhoComes } from "./guest-visit";

const COMPLETE = "**/api/bookings/*/complete?**";

let browser: Browser;
let address: string;

beforeAll(async () => {
  browser = await launchBrowser();
  address = `${context.storefrontUrl}/listings/${(await listPlace("instant")).handle}`;
});

afterAll(() => browser.close());

/** A guest who is about to pay for two nights; each takes the next that are free. */
async function aboutToPay(): Promise<Page> {
  const page = await freshPage(browser);
  await chooseNights(page, address);
  await sayWhoComes(page, freshEmail("guest"));
  return page;
}

test("a connection that is gone right after paying costs nobody their booking", async () => {
  const page = await aboutToPay();
  let cut = 0;
  await page.route(COMPLETE, async (route) => {
    cut += 1;
    await (cut <= 2 ? route.abort() : route.continue());
  });
  await payWith(page, CARDS.pays);
  await page.getByText("Payment received").waitFor();
  await page.waitForURL("**/bookings/bkg_**");
  await page.getByRole("heading", { name: "You are booked" }).waitFor();
  expect(cut).toBeGreaterThan(2);
});

test("a page that is reloaded after paying finishes the booking instead of asking for the card again", async () => {
  const page = await aboutToPay();
  await page.route(COMPLETE, (route) => route.abort());
  await payWith(page, CARDS.pays);
  await page.getByText("Payment received").waitFor();
  await page.unroute(COMPLETE);
  // The webhook may have been faster: then the address leads to the booking at once.
  await page.reload();
  await page.waitForURL("**/bookings/bkg_**");
  await page.getByRole("heading", { name: "You are booked" }).waitFor();
});

test("when the hold ends before the guest has paid, the page says so and leads back to the dates", async () => {
  const page = await aboutToPay();
  await page.clock.install();
  await page.reload();
  await page.getByLabel("CVC").waitFor();
  await page.clock.fastForward("15:01");
  await page.getByRole("heading", { name: "The time to pay has run out" }).waitFor();
  await page.getByRole("link", { name: "Choose dates again" }).click();
  await page.waitForURL(/\/listings\/.+from=.+to=/);
});

test("a payment under way outlives the countdown, and the API decides", async () => {
  const page = await aboutToPay();
  await page.clock.install();
  await page.reload();
  await page.getByLabel("CVC").waitFor();
  await payWith(page, CARDS.asksFirst);
  const approve = page.getByRole("button", { name: "Complete authentication" });
  await approve.waitFor();
  await page.clock.fastForward("15:01");
  await page.getByText("0:00").waitFor();
  await approve.click();
  await page.getByRole("heading", { name: "You are booked" }).waitFor();
});
