import { expect, it } from "vitest";
import type { ArrivalView } from "../../modules/booking/contract";
import { account } from "../setup/context";
import { call } from "./api";
import { complete, hold, pay } from "./checkout";
import { freeNights } from "./free-dates";
import { freshListing } from "./fresh-listing";

it("a guest learns where exactly the place is, and whom to ask, once the seller has said yes", async () => {
  const { id, seller } = await freshListing({ booking_mode: "request" });
  const address = "Calle Betis 41, second bell";
  const place = { address_line: address, lat: 37.3826, lng: -6.0059 };
  expect((await call("PATCH", `/seller/listings/${id}`, seller, place)).status).toBe(200);
  const opened = await hold(id, await freeNights(id, 2));
  await pay(opened, "pm_card_visa");
  await complete(opened);
  const guest = { bookingToken: opened.access_token };
  const arrival = async (caller = guest) =>
    call<{ arrival: ArrivalView }>("GET", `/store/bookings/${opened.booking.id}/arrival`, caller);

  const before = (await arrival()).body.arrival;
  expect(before).toMatchObject({ place: { exact: false, address: null }, seller_email: null });
  expect(JSON.stringify(before)).not.toContain("Betis");
  // Rounded to a grid: near the place, and not on it.
  expect(before.place?.lat).not.toBe(place.lat);
  expect(Math.abs((before.place?.lat ?? 0) - place.lat)).toBeLessThan(0.002);

  await call("POST", `/seller/bookings/${opened.booking.id}/confirm`, seller, {});
  expect((await arrival()).body.arrival).toEqual({
    place: { exact: true, lat: place.lat, lng: place.lng, address },
    seller_email: account("seller").email,
  });
  expect((await arrival({ bookingToken: "somebody-elses-token" })).status).toBe(404);

  await call("POST", `/seller/bookings/${opened.booking.id}/cancel`, seller, { reason: "The boiler broke" });
  expect((await arrival()).body.arrival).toMatchObject({ place: { exact: false, address: null }, seller_email: null });
});
