import { Skeleton, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { formatBooked } from "../../../../src/admin/booked-dates";
import { BookingStatusBadge } from "../../../../src/admin/components/booking-status-badge";
import { formatMoney } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { BookingView } from "../../contract";
import { BookingLine } from "./booking-line";
import { Card, NothingHere } from "./card";
import { useLatestBookings } from "./start-queries";

const SHOWN = 5;

function Rows({ bookings }: { bookings: BookingView[] | undefined }) {
  const { t } = useTranslation("start");
  const language = useLanguage();
  if (!bookings) {
    return (
      <div className="flex flex-col gap-y-3 px-6 py-4" aria-busy="true">
        <Skeleton className="h-8 w-full" />
        <Skeleton className="h-8 w-full" />
      </div>
    );
  }
  if (bookings.length === 0) return <NothingHere>{t("latest.none")}</NothingHere>;
  return (
    <ul className="divide-y">
      {bookings.map((booking) => (
        <BookingLine
          key={booking.id}
          booking={booking}
          text={`${formatBooked(booking, language)} · ${booking.listing.title}`}
        >
          <Text as="span" size="small" className="hidden shrink-0 tabular-nums sm:block">
            {formatMoney(booking.total, booking.currency, language)}
          </Text>
          <BookingStatusBadge status={booking.status} />
        </BookingLine>
      ))}
    </ul>
  );
}

/** The bookings that came in last, whatever became of them. */
export function LatestBookings() {
  const { t } = useTranslation("start");
  const { data, isError } = useLatestBookings(SHOWN);
  // The page above already says that bookings cannot be loaded.
  if (isError) return null;
  return (
    <Card title={t("latest.title")} action={{ label: t("latest.action"), to: "/seller/bookings?view=all" }}>
      <Rows bookings={data?.bookings} />
    </Card>
  );
}
