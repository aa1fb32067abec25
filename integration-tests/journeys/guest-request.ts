import type { Page } from "playwright-core";
import type { BookingDetail, BookingView } from "../../modules/booking/contract";
import { call, signIn } from "../booking/api";
import { complete, hold, type Opened, pay } from "../booking/checkout";
import { freeNights, stayOf } from "../booking/free-dates";

/** A request of a guest's for two nights at the demo seller's, paid for and waiting for its answer. */
export async function request(): Promise<{ opened: Opened; booking: BookingView }> {
  const listing = await stayOf("seller");
  const opened = await hold(listing.id, await freeNights(listing.id, 2));
  await pay(opened, "pm_card_visa");
  return { opened, booking: (await complete(opened)).body.booking };
}

/** The status of a booking of the demo seller's, as the API has it. */
export async function statusOf({ id }: BookingView): Promise<string> {
  const { body } = await call<{ booking: BookingDetail }>("GET", `/seller/bookings/${id}`, await signIn("seller"));
  return body.booking.status;
}

/**
 * Shows only this request on a seller's start page: how many others wait, and which of them are shown, is not a test's
 * affair.
 */
export async function showOnly({ id }: BookingView, page: Page): Promise<void> {
  await page.route("**/seller/start?*", async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { start: { requests: { id: string }[] } };
    body.start.requests = body.start.requests.filter((request) => request.id === id);
    await route.fulfill({ response: answer, json: body });
  });
}
