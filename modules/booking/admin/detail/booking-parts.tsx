import { useTranslation } from "react-i18next";
import type { BookingDetail } from "../../contract";
import { BookingContact } from "./booking-contact";
import { BookingFacts } from "./booking-facts";
import { BookingHistory } from "./booking-history";
import { BookingPrice } from "./booking-price";
import { Part } from "./part";

/** What there is to know about a booking, for whoever may read it. */
export function BookingParts({ booking }: { booking: BookingDetail }) {
  const { t } = useTranslation("booking");
  return (
    <>
      <Part title={t("detail.stay")}>
        <BookingFacts booking={booking} />
      </Part>
      <Part title={t("detail.contact")}>
        <BookingContact contact={booking.contact} />
      </Part>
      <Part title={t("detail.price")}>
        <BookingPrice booking={booking} />
      </Part>
      <Part title={t("detail.history")}>
        <BookingHistory history={booking.history} />
      </Part>
    </>
  );
}
