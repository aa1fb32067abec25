import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { BookingView } from "../../../modules/booking/contract";
import { formatBooked } from "../booked-dates";
import { BookingStatusBadge } from "../components/booking-status-badge";
import { formatMoney } from "../format";
import { useLanguage } from "../use-language";
import { useLatestBookings } from "./start-queries";

const SHOWN = 5;

function BookingRow({ booking }: { booking: BookingView }) {
  const language = useLanguage();
  return (
    <li>
      <Link
        to={`/seller/bookings/${booking.id}?view=all`}
        className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex items-center gap-x-4 px-6 py-3 outline-none"
      >
        <span className="flex min-w-0 flex-1 flex-col">
          <Text as="span" size="small" weight="plus" className="truncate">
            {booking.contact.name}
          </Text>
          <Text as="span" size="small" className="text-ui-fg-subtle truncate">
            {booking.listing.title} · {formatBooked(booking, language)}
          </Text>
        </span>
        <Text as="span" size="small" className="hidden shrink-0 tabular-nums sm:block">
          {formatMoney(booking.total, booking.currency, language)}
        </Text>
        <BookingStatusBadge status={booking.status} />
      </Link>
    </li>
  );
}

function Rows({ bookings }: { bookings: BookingView[] | undefined }) {
  const { t } = useTranslation("berth");
  if (!bookings) {
    return (
      <div className="flex flex-col gap-y-3 px-6 py-4" aria-busy="true">
        <Skeleton className="h-8 w-full" />
        <Skeleton className="h-8 w-full" />
      </div>
    );
  }
  if (bookings.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-8 text-center">
        {t("start.latest.none")}
      </Text>
    );
  }
  return (
    <ul className="divide-y">
      {bookings.map((booking) => (
        <BookingRow key={booking.id} booking={booking} />
      ))}
    </ul>
  );
}

/** The bookings that came in last, whatever became of them. */
export function LatestBookings() {
  const { t } = useTranslation("berth");
  const { data, isError } = useLatestBookings(SHOWN);
  // The card above already says that bookings cannot be loaded.
  if (isError) return null;
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">{t("start.latest.title")}</Heading>
        <Button asChild size="small" variant="transparent">
          <Link to="/seller/bookings?view=all">{t("start.latest.action")}</Link>
        </Button>
      </div>
      <Rows bookings={data?.bookings} />
    </Container>
  );
}
