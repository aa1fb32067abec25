import { useTranslation } from "react-i18next";
import { DetailRow } from "../../../../src/admin/components/detail-row";
import { formatInstant } from "../../../../src/admin/format";
import { daysBetween } from "../../../../src/admin/plain-date";
import { useLanguage } from "../../../../src/admin/use-language";
import type { BookingView } from "../../contract";
import { BookingTime } from "./booking-time";

/** What was booked, when and for how many. */
export function BookingFacts({ booking }: { booking: BookingView }) {
  const { t } = useTranslation("booking");
  const language = useLanguage();
  const { listing } = booking;
  const count = daysBetween(booking.from, booking.to);
  return (
    <dl className="divide-y">
      <DetailRow label={t("list.listing")}>{listing.title}</DetailRow>
      <DetailRow label={t("detail.place")}>{listing.location_name}</DetailRow>
      <DetailRow label={t("detail.check_in")}>
        <BookingTime instant={booking.check_in_at} zone={listing.time_zone} />
      </DetailRow>
      <DetailRow label={t("detail.check_out")}>
        <BookingTime instant={booking.check_out_at} zone={listing.time_zone} />
      </DetailRow>
      <DetailRow label={t("detail.length")}>
        {t(listing.kind === "stay" ? "detail.nights" : "detail.days", { count })}
      </DetailRow>
      <DetailRow label={t("detail.guests")}>{booking.guests}</DetailRow>
      <DetailRow label={t("detail.booked")}>{formatInstant(booking.created_at, language)}</DetailRow>
      {booking.special_requests && (
        <DetailRow label={t("detail.wishes")}>
          <span className="whitespace-pre-line">{booking.special_requests}</span>
        </DetailRow>
      )}
    </dl>
  );
}
