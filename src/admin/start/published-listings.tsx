import { useTranslation } from "react-i18next";
import { FigureCard } from "./figure-card";
import { useListingCount } from "./start-queries";

/** How many listings guests can find. */
export function PublishedListings() {
  const { t } = useTranslation("berth");
  const count = useListingCount("active");
  return (
    <FigureCard
      title={t("start.listings.title")}
      count={count}
      text={count ? t("start.listings.active", { count }) : t("start.listings.none")}
      action={t("start.listings.action")}
      to="/seller/listings"
    />
  );
}
