import { useTranslation } from "react-i18next";
import { DetailRow } from "../../../../src/admin/components/detail-row";
import { formatInstant, formatStay, nightsBetween } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { BookingView } from "../../contract";

/** What was booked, when and for how many. */
export function BookingFacts({ booking }: { booking: BookingView }) {
  const { t } = useTranslation("booking");
  const language = useLanguage();
  const count = nightsBetween(booking.from, booking.to);
  const length = t(booking.listing.kind === "stay" ? "detail.nights" : "detail.days", { count });
  return (
    <dl className="divide-y">
      <DetailRow label={t("list.listing")}>{booking.listing.title}</DetailRow>
      <DetailRow label={t("detail.dates")}>
        {formatStay(booking.from, booking.to, language)} ({length})
      </DetailRow>
      <DetailRow label={t("detail.guests")}>{booking.guests}</DetailRow>
      <DetailRow label={t("detail.place")}>{booking.listing.location_name}</DetailRow>
      <DetailRow label={t("detail.booked")}>{formatInstant(booking.created_at, language)}</DetailRow>
      <DetailRow label={t("detail.payment")}>{t(`payment.${booking.payment_status}`)}</DetailRow>
      {booking.special_requests && <DetailRow label={t("detail.wishes")}>{booking.special_requests}</DetailRow>}
    </dl>
  );
}
