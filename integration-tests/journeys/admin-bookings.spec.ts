import { setTimeout as pause } from "node:timers/promises";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import type { BookingDetail, BookingView } from "../../modules/booking/contract";
import { call, signIn } from "../booking/api";
import type { Opened } from "../booking/checkout";
import { select } from "../booking/shop-database";
import { request } from "./guest-request";
import { expectOnlyOwnArea, prepareVisits } from "./visits";

const visitOf = prepareVisits();

/** The booking as its guest reads it. */
async function asGuest({ booking, access_token }: Opened): Promise<BookingDetail> {
  const path = `/store/bookings/${booking.id}`;
  const { body } = await call<{ booking: BookingDetail }>("GET", path, { bookingToken: access_token });
  return body.booking;
}

async function openFromTable(page: Page, booking: BookingView, view = "pending"): Promise<Locator> {
  await page.goto(`/app/seller/bookings?view=${view}&q=${booking.reference}`);
  await page.getByRole("table").getByRole("link", { name: booking.contact.name }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByText(booking.contact.email).waitFor();
  return drawer;
}

test("a seller answers a request: it shows as confirmed at once, is put back when that fails, and is confirmed in the end", async () => {
  const { booking } = await request();
  const visit = await visitOf({ as: "seller" });
  const { page } = visit;
  const drawer = await openFromTable(page, booking);
  await drawer.getByText(/^Please answer within /).waitFor();
  const confirm = () => drawer.getByRole("button", { name: "Confirm booking" }).click();

  // The line breaks while the request is on its way.
  await page.route("**/confirm?*", async (route) => {
    await pause(5_000);
    await route.abort("connectionreset");
  });
  await confirm();
  await drawer.getByText("Confirmed", { exact: true }).waitFor({ timeout: 4_500 });
  await drawer.getByRole("button", { name: "Undo" }).waitFor({ state: "detached" });
  await page.getByText(`Booking ${booking.reference} was not confirmed`).waitFor();
  await drawer.getByText("Request", { exact: true }).waitFor();

  await page.unroute("**/confirm?*");
  await confirm();
  await page.getByText(`Booking ${booking.reference} is confirmed.`).waitFor();
  await drawer.getByText("Paid", { exact: true }).waitFor();
  await drawer.getByText("Request was confirmed and paid").waitFor();
  expect(await drawer.getByRole("button", { name: "Confirm booking" }).count()).toBe(0);
  await page.keyboard.press("Escape");
  await page.getByText("Nothing found").waitFor();
  await page.getByRole("tab", { name: "Confirmed" }).click();
  await page.getByRole("table").getByRole("link", { name: booking.contact.name }).waitFor();
  expectOnlyOwnArea(visit);
});

test("a seller declines a request with a reason, which the guest reads", async () => {
  const { opened, booking } = await request();
  const visit = await visitOf({ as: "seller" });
  const { page } = visit;
  const reason = "The roof is being mended that week.";
  await page.goto(`/app/seller/bookings?q=${booking.reference}`);
  await page
    .getByRole("row")
    .filter({ hasText: booking.contact.name })
    .filter({ hasText: booking.reference })
    .getByRole("button")
    .last()
    .click();
  await page.getByRole("menuitem", { name: "Decline" }).click();
  const question = page.getByRole("alertdialog");
  await question.getByRole("button", { name: "Decline" }).click();
  await question.getByText("Please fill this in.").waitFor();
  await question.getByLabel("Why do you decline?").fill(reason);
  await question.getByRole("button", { name: "Decline" }).click();
  await page.getByText(`Request ${booking.reference} is declined.`).waitFor();
  await page.getByText("Nothing found").waitFor();

  const drawer = await openFromTable(page, booking, "cancelled");
  await drawer.getByText("Request was declined").waitFor();
  await drawer.getByText(`The business wrote: “${reason}”`).waitFor();
  expect(await asGuest(opened)).toMatchObject({ status: "declined", ended_by: "seller", end_reason: reason });
  expectOnlyOwnArea(visit);
});

test("a seller cancels a confirmed booking with a reason, and the guest gets everything back", async () => {
  const { opened, booking } = await request();
  const confirmed = await call("POST", `/seller/bookings/${booking.id}/confirm`, await signIn("seller"), {});
  expect(confirmed.status).toBe(200);
  const { page } = await visitOf({ as: "seller" });
  const drawer = await openFromTable(page, booking, "confirmed");
  await drawer.getByRole("button", { name: "Cancel booking" }).click();
  const question = page.getByRole("alertdialog");
  await question.getByText(/is paid back, whatever/).waitFor();
  await question.getByLabel("Why do you cancel?").fill("The boiler broke.");
  await question.getByRole("button", { name: "Cancel booking" }).click();
  await page.getByText(`Booking ${booking.reference} is cancelled and paid back.`).waitFor();
  await drawer.getByText("Cancelled", { exact: true }).waitFor();
  await drawer.getByText("Refunded", { exact: true }).waitFor();
  const after = await asGuest(opened);
  expect(after).toMatchObject({ status: "cancelled", refunded: booking.total, end_reason: "The boiler broke." });
});

/** Lets a confirmed booking's stay begin now, as if its day had come. */
async function beginStay({ id }: BookingView): Promise<void> {
  const seller = await signIn("seller");
  expect((await call("POST", `/seller/bookings/${id}/confirm`, seller, {})).status).toBe(200);
  await select("UPDATE booking SET start_at = now() - interval '1 second' WHERE id = $1", [id]);
  await select("UPDATE timer SET due_at = now(), run_at = now() WHERE name = 'booking.starts' AND key = $1", [id]);
  const status = async () =>
    (await call<{ booking: BookingDetail }>("GET", `/seller/bookings/${id}`, seller)).body.booking.status;
  await expect.poll(status, { timeout: 30_000 }).toBe("in_progress");
}

test("a seller says that a guest under way has left", async () => {
  const { booking } = await request();
  await beginStay(booking);
  const { page } = await visitOf({ as: "seller" });
  const drawer = await openFromTable(page, booking, "in_progress");
  await drawer.getByRole("button", { name: "Mark as completed" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Mark as completed" }).click();
  await page.getByText(`Booking ${booking.reference} is completed.`).waitFor();
  await drawer.getByText("Completed", { exact: true }).waitFor();
  await drawer.getByText("Stay was completed").waitFor();
  expect(await drawer.getByRole("button", { name: "Cancel booking" }).count()).toBe(0);
});

test("what has moved on meanwhile is said so, and is shown as it is", async () => {
  const { booking } = await request();
  const { page } = await visitOf({ as: "seller" });
  const drawer = await openFromTable(page, booking);
  // The confirmation is on its way when somebody else answers.
  const answered = Promise.withResolvers<void>();
  await page.route("**/confirm?*", async (route) => {
    await answered.promise;
    await route.continue();
  });
  await drawer.getByRole("button", { name: "Confirm booking" }).click();
  const path = `/seller/bookings/${booking.id}/decline`;
  expect((await call("POST", path, await signIn("seller"), { reason: "Taken by phone." })).status).toBe(200);
  answered.resolve();
  await page.getByText("The booking has moved on meanwhile. You see it as it is now.").waitFor();
  await drawer.getByText("Declined", { exact: true }).waitFor();
});

test("an operator sees every seller's bookings, where the money of each is, and checks the books", async () => {
  const { booking } = await request();
  const { page } = await visitOf({ as: "operator" });
  await page.goto(`/app/all-bookings?q=${booking.reference}`);
  await page.getByRole("table").getByRole("link", { name: booking.contact.name }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("link", { name: booking.seller.name }).waitFor();
  await drawer.getByText(/^pi_/).waitFor();
  await drawer.getByRole("link", { name: /^order_/ }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByText(/^In this demo it is /).waitFor();
  await page.getByRole("button", { name: "Check the books" }).click();
  await page.getByText("Everything agrees.").waitFor();
});
