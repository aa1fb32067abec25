import { call } from "../setup/api";
import { makeSeller } from "../setup/people";

/** A business of a test's own, with one place that can be booked. */
export type Place = { id: string; handle: string; sellerHeaders: Record<string, string> };

/** Lists a place at 100 euros a night and 30 for the cleaning, free on every night, with the moderate rule. */
export async function listPlace(mode: "instant" | "request", more: Record<string, unknown> = {}): Promise<Place> {
  const seller = await makeSeller();
  const { status, body } = await call("POST", "/seller/listings", seller.headers, {
    title: { en: `A room by the harbour (${mode})` },
    kind: "stay",
    currency: "eur",
    base_price: 100,
    cleaning_fee: 30,
    booking_mode: mode,
    cancellation_policy: "moderate",
    place_name: "Triana, Sevilla",
    lat: 37.38283,
    lng: -6.00591,
    time_zone: "Europe/Madrid",
    status: "active",
    ...more,
  });
  if (status !== 201) throw new Error(`the place was not listed: ${status} ${JSON.stringify(body)}`);
  const { id, handle } = body.listing as { id: string; handle: string };
  return { id, handle, sellerHeaders: seller.headers };
}
