import { ArrowLeftMini } from "@medusajs/icons";
import { Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router-dom";
import { LoadError } from "../../../../../../../../src/admin/components/load-error";
import { PageSkeleton } from "../../../../../../../../src/admin/components/page-skeleton";
import { crumb } from "../../../../../../../../src/admin/crumb";
import { SellerPage } from "../../../../../../../../src/admin/gates/seller-page";
import { useLanguage } from "../../../../../../../../src/admin/use-language";
import type { SellerListing } from "../../../../../../../listing/contract";
import { ListingCalendar } from "../../../../../calendar/listing-calendar";
import { useListing } from "../../../../../queries";

function Title({ listing }: { listing: SellerListing }) {
  const { t } = useTranslation("availability");
  const language = useLanguage();
  const title = (language.startsWith("es") && listing.title.es) || listing.title.en;
  return (
    <header className="flex flex-col gap-y-1 px-1 py-2">
      <Link
        to="/seller/listings"
        className="txt-compact-small text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus flex items-center gap-x-1 self-start rounded outline-none"
      >
        <ArrowLeftMini />
        {t("back")}
      </Link>
      <Heading level="h1">{t("title", { title })}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {t("subtitle")}
      </Text>
    </header>
  );
}

function Calendar() {
  const { id = "" } = useParams();
  const { data, error, refetch } = useListing(id);
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <div className="flex flex-col gap-y-3">
      <Title listing={data.listing} />
      <ListingCalendar key={id} listing={data.listing} />
    </div>
  );
}

/** When a listing is booked, and when its seller keeps it for themselves. */
export default function CalendarPage() {
  return <SellerPage>{() => <Calendar />}</SellerPage>;
}

export const handle = crumb("availability:nav.calendar");
