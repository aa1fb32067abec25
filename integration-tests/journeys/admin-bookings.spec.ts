import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import type { BookingView } from "../../modules/booking/contract";
import { complete, hold, pay } from "../booking/checkout";
import { freeNights, stayOf } from "../booking/free-dates";
import { expectOnlyOwnArea, prepareVisits } from "./visits";

const visitOf = prepareVisits();
let booking: BookingView;

beforeAll(async () => {
  const listing = await stayOf("seller");
  const opened = await hold(listing.id, await freeNights(listing.id, 2));
  await pay(opened, "pm_card_visa");
  booking = (await complete(opened)).body.booking;
});

test("a seller answers a request: it shows as confirmed at once, is put back when that fails, and is confirmed in the end", async () => {
  const visit = await visitOf({ as: "seller" });
  const { page } = visit;
  await page.goto(`/app/seller/bookings?q=${booking.reference}`);
  await page.getByRole("table").getByRole("link", { name: booking.contact.name }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByText(booking.contact.email).waitFor();
  const confirm = async () => {
    await drawer.getByRole("button", { name: "Confirm booking" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Confirm booking" }).click();
  };

  // The line breaks while the request is on its way.
  await page.route("**/confirm", async (route) => {
    await pause(5_000);
    await route.abort("connectionreset");
  });
  await confirm();
  await drawer.getByText("Confirmed", { exact: true }).waitFor({ timeout: 4_500 });
  await page.getByText(`Booking ${booking.reference} was not confirmed`).waitFor();
  await drawer.getByText("Request", { exact: true }).waitFor();

  await page.unroute("**/confirm");
  await confirm();
  await page.getByText(`Booking ${booking.reference} is confirmed.`).waitFor();
  await drawer.getByText("Paid", { exact: true }).waitFor();
  expect(await drawer.getByRole("button", { name: "Confirm booking" }).count()).toBe(0);
  await page.keyboard.press("Escape");
  await page.getByText("Nothing found").waitFor();
  await page.getByRole("tab", { name: "Confirmed" }).click();
  await page.getByRole("table").getByRole("link", { name: booking.contact.name }).waitFor();
  expectOnlyOwnArea(visit);
});
