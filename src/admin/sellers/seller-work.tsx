import { useTranslation } from "react-i18next";
import type { BookingView } from "../../../modules/booking/contract";
import type { SellerListing } from "../../../modules/listing/contract";
import type { Page } from "../api";
import { formatBooked } from "../booked-dates";
import { BookingStatusBadge } from "../components/booking-status-badge";
import { formatMoney } from "../format";
import { useApi } from "../use-api";
import { useApiLanguage, useLanguage } from "../use-language";
import { SellerPart } from "./seller-part";

const SHOWN = 5;

/** What a seller lists and who has booked it, the latest first, for operators. */
export function SellerWork({ sellerId }: { sellerId: string }) {
  const { t } = useTranslation(["berth", "listing"]);
  const language = useLanguage();
  const asked = { seller_id: sellerId, limit: SHOWN, language: useApiLanguage() };
  const listings = useApi<Page<"listings", SellerListing>>("/admin/listings", asked).data;
  const bookings = useApi<Page<"bookings", BookingView>>("/admin/bookings", asked).data;
  return (
    <>
      <SellerPart
        title={t("sellers.listings", { count: listings?.count ?? 0 })}
        rows={listings?.listings.map((listing) => ({
          id: listing.id,
          to: `/all-listings/${listing.id}?seller_id=${sellerId}`,
          title: (asked.language === "es" && listing.title.es) || listing.title.en,
          text: `${t(`listing:status.${listing.status}`)} · ${listing.place_name}`,
        }))}
        none={t("sellers.no_listings")}
        more={{ label: t("sellers.show_listings"), to: `/all-listings?seller_id=${sellerId}` }}
      />
      <SellerPart
        title={t("sellers.bookings", { count: bookings?.count ?? 0 })}
        rows={bookings?.bookings.map((booking) => ({
          id: booking.id,
          to: `/all-bookings/${booking.id}?seller_id=${sellerId}`,
          title: booking.contact.name,
          text: `${formatBooked(booking, language)} · ${formatMoney(booking.total, booking.currency, language)}`,
          badge: <BookingStatusBadge status={booking.status} />,
        }))}
        none={t("sellers.no_bookings")}
        more={{ label: t("sellers.show_bookings"), to: `/all-bookings?seller_id=${sellerId}` }}
      />
    </>
  );
}
