import { now as present } from "../../../../../src/shared/clock";
import { env } from "../../../../../src/shared/env";
import { customerOf, handle } from "../../../../../src/shared/handle";
import { createBooking, storeListBookings } from "../../../contract";
import { grantAccess } from "../../../rows/access";
import { readBooking } from "../../../rows/booking-row";
import { listForCustomer } from "../../../rows/list-bookings";
import { viewBooking } from "../../../views/booking-view";
import { openBooking } from "../../../workflows/open-booking";

export const POST = handle(createBooking, async ({ scope, database, body, actor, address, unlimited }) => {
  const now = present();
  const input = {
    quote_id: body.quote_id,
    contact: { ...body.contact, phone: body.contact.phone ?? null },
    special_requests: body.special_requests || null,
    language: body.language,
    customer_id: actor.kind === "consumer" ? actor.customer_id : null,
    address: unlimited ? null : address,
  };
  const opened = await openBooking(scope, input, now);
  const booking = await readBooking(database, opened.booking_id);
  if (!booking) throw new Error(`booking ${opened.booking_id} is gone right after it was made`);
  return {
    booking: viewBooking(booking, booking.language, now),
    payment: {
      provider: "stripe",
      publishable_key: env().STRIPE_PUBLISHABLE_KEY,
      client_secret: opened.client_secret,
    },
    access_token: await grantAccess(database, booking, now),
  };
});

export const GET = handle(storeListBookings, async ({ database, query, actor }) => {
  const now = present();
  const { limit, offset, status, when, language } = query;
  const filter = { customer_id: customerOf(actor), now: now.toString(), status, when };
  const { found, count } = await listForCustomer(database, filter, { limit, offset });
  return { bookings: found.map((row) => viewBooking(row, language ?? row.language, now)), count, limit, offset };
});
