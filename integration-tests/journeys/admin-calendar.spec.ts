import type { Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { BlockView } from "../../modules/availability/contract";
import { call, signIn } from "../booking/api";
import { calendar, freeNights, stayOf } from "../booking/free-dates";
import { expectOnlyOwnArea, prepareVisits } from "./visits";

const visitOf = prepareVisits();

const isFree = async (listingId: string, { from, to }: { from: string; to: string }) =>
  (await calendar(listingId, from, to)).every((day) => day.available);

const lastNight = (to: string) => Temporal.PlainDate.from(to).subtract({ days: 1 }).toString();

/** Turns the calendar's months until a date is shown. */
async function turnTo(page: Page, date: string): Promise<void> {
  const grid = page.getByRole("grid", { name: "Days of the month" });
  await grid.waitFor();
  const day = page.locator(`[data-date="${date}"]`);
  for (let turns = 0; turns < 24 && (await day.count()) === 0; turns += 1) {
    await page.getByRole("button", { name: "Next month" }).click();
    await grid.waitFor();
  }
  await day.waitFor();
}

test("a seller blocks two nights by pointer, changes the reason, and gives the nights back", async () => {
  const listing = await stayOf("seller");
  const nights = await freeNights(listing.id, 2);
  const reason = `Painting ${Date.now()}`;
  const visit = await visitOf({ as: "seller" });
  const { page } = visit;
  await page.goto(`/app/seller/listings?q=${encodeURIComponent(listing.title)}`);
  await page.getByRole("row").filter({ hasText: listing.title }).getByRole("button").last().click();
  await page.getByRole("menuitem", { name: "Calendar" }).click();
  await turnTo(page, nights.from);
  await page.locator(`[data-date="${nights.from}"]`).click();
  await turnTo(page, lastNight(nights.to));
  await page.locator(`[data-date="${lastNight(nights.to)}"]`).click();
  await page.getByText("2 nights", { exact: true }).waitFor();
  await page.getByLabel("Reason").fill(reason);
  await page.getByRole("button", { name: "Block", exact: true }).click();
  await page.getByText("The dates are blocked.").waitFor();
  const row = page.getByRole("listitem").filter({ hasText: reason });
  await row.waitFor();
  expect(await isFree(listing.id, nights)).toBe(false);

  await row.getByRole("button", { name: /^Edit / }).click();
  await page.getByLabel("Reason").fill(`${reason} done`);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("The block was changed.").waitFor();

  const changed = page.getByRole("listitem").filter({ hasText: `${reason} done` });
  await changed.getByRole("button", { name: /^Remove / }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await page.getByText("The dates are free again.").waitFor();
  await changed.waitFor({ state: "detached" });
  expect(await isFree(listing.id, nights)).toBe(true);
  expectOnlyOwnArea(visit);
});

test("nights that somebody else was faster with are refused in words, and the keyboard alone is enough", async () => {
  const listing = await stayOf("seller");
  const nights = await freeNights(listing.id, 2);
  const { page } = await visitOf({ as: "seller" });
  await page.goto(`/app/seller/listings/${listing.id}/calendar`);
  await turnTo(page, nights.from);
  const path = `/seller/listings/${listing.id}/blocks`;
  const seller = await signIn("seller");
  const faster = await call<{ block: BlockView }>("POST", path, seller, { ...nights, reason: "Faster" });
  expect(faster.status).toBe(201);

  await page.locator(`[data-date="${nights.from}"]`).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Now choose the last date, or press Escape.").waitFor();
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-date")))
    .toBe(lastNight(nights.to));
  await page.keyboard.press("Enter");
  await expect.poll(() => page.getByLabel("Reason").evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type("Slower");
  await page.keyboard.press("Enter");
  await page.getByText("Something else is on these dates: a booking, a request or another block.").waitFor();
  await call("DELETE", `/seller/blocks/${faster.body.block.id}`, seller);
});
