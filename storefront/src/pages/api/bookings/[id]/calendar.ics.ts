import type { APIRoute } from "astro";
import { calendarEntryOf } from "../../../../booking-page/calendar-entry";
import { calendarFile } from "../../../../booking-page/calendar-file";
import { LANGUAGES } from "../../../../i18n/language";
import { textsOf } from "../../../../i18n/texts";
import { pathsIn } from "../../../../paths";
import { readArrival, readBooking } from "../../../../server/bookings";
import { config } from "../../../../server/config";

/** A booking of this visitor as a file for their calendar; what has no dates to keep is not there. */
export const GET: APIRoute = async ({ locals: { visit }, params, url }) => {
  const language = LANGUAGES.find((one) => one === url.searchParams.get("language")) ?? "en";
  const booking = await readBooking(visit, params.id);
  const arrival = await readArrival(visit, booking.id);
  const address = new URL(pathsIn(language).booking(booking.id), config.STOREFRONT_URL).href;
  const entry = calendarEntryOf({ booking, arrival, address, language, texts: textsOf(language) });
  if (!entry) return new Response(null, { status: 404 });
  return new Response(calendarFile(entry), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="berth-${booking.reference}.ics"`,
      "cache-control": "no-store",
    },
  });
};
