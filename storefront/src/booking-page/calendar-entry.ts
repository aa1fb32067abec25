import type { ArrivalView, BookingDetail } from "../../../modules/booking/contract";
import { formatDayOf, formatTime, zoneCity } from "../i18n/dates";
import { fill } from "../i18n/fill";
import type { Language } from "../i18n/language";
import type { Texts } from "../i18n/texts";
import type { CalendarEntry } from "./calendar-file";

/** States in which a booking stands in somebody's calendar, as the format names them. */
const STATUS: Partial<Record<BookingDetail["status"], CalendarEntry["status"]>> = {
  requested: "TENTATIVE",
  confirmed: "CONFIRMED",
  in_progress: "CONFIRMED",
  completed: "CONFIRMED",
  cancelled: "CANCELLED",
  declined: "CANCELLED",
};

type Told = { booking: BookingDetail; arrival: ArrivalView; address: string; language: Language; texts: Texts };

/** A booking as an entry of a calendar, or null for one that has no place there (a mere hold, say). */
export function calendarEntryOf({ booking, arrival, address, language, texts }: Told): CalendarEntry | null {
  const status = STATUS[booking.status];
  if (!status) return null;
  const { listing, reference } = booking;
  const { arrive, leave, from, until, localTime } = texts.booking;
  const point = (name: string, words: string, at: string) =>
    `${name}: ${formatDayOf(language, at, listing.time_zone)}, ${fill(words, { time: formatTime(language, at, listing.time_zone) })}`;
  return {
    uid: `${booking.id}@${new URL(address).hostname}`,
    from: booking.from,
    to: booking.to,
    title: listing.title,
    place: arrival.place?.address ?? listing.location_name,
    description: [
      point(arrive, from, booking.check_in_at),
      point(leave, until, booking.check_out_at),
      fill(localTime, { city: zoneCity(listing.time_zone) }),
      `${texts.booking.reference}: ${reference}`,
      address,
    ].join("\n"),
    url: address,
    status,
    writtenAt: booking.history.at(-1)?.at ?? booking.created_at,
  };
}
