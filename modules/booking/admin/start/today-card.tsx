import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { BookingStatusBadge } from "../../../../src/admin/components/booking-status-badge";
import { formatTimeInZone } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { BookingView } from "../../contract";
import { BookingLine } from "./booking-line";
import { Card, NothingHere } from "./card";

type Props = { which: "arrivals" | "departures"; bookings: BookingView[] };

/** Who comes or who leaves today, at what time where the listing is. */
export function TodayCard({ which, bookings }: Props) {
  const { t } = useTranslation(["start", "booking"]);
  const language = useLanguage();
  const instantOf = (booking: BookingView) => (which === "arrivals" ? booking.check_in_at : booking.check_out_at);
  return (
    <Card
      title={t(`${which}.title`)}
      {...(bookings.length > 0 ? { text: t(`${which}.count`, { count: bookings.length }) } : {})}
    >
      {bookings.length === 0 ? (
        <NothingHere>{t(`${which}.none`)}</NothingHere>
      ) : (
        <ul className="divide-y">
          {bookings.map((booking) => (
            <BookingLine
              key={booking.id}
              booking={booking}
              text={`${booking.listing.title} · ${t("booking:list.guests", { count: booking.guests })}`}
            >
              <span className="flex shrink-0 flex-col items-end gap-y-1">
                <Text as="span" size="small" weight="plus" className="tabular-nums">
                  {formatTimeInZone(instantOf(booking), booking.listing.time_zone, language)}
                </Text>
                {booking.status !== "confirmed" && <BookingStatusBadge status={booking.status} />}
              </span>
            </BookingLine>
          ))}
        </ul>
      )}
    </Card>
  );
}
