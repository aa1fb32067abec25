import { Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { SellerMe } from "../me/membership";
import { LatestBookings } from "./latest-bookings";
import { NextSteps } from "./next-steps";
import { OpenRequests } from "./open-requests";
import { PublishedListings } from "./published-listings";

type PartOfDay = "morning" | "afternoon" | "evening";

/** The greeting that fits an hour of the day, 0–23. */
function partOfDay(hour: number): PartOfDay {
  if (hour < 12) return "morning";
  return hour < 19 ? "afternoon" : "evening";
}

/** A seller's first page: what waits for an answer, what comes next, what came last. */
export function StartOverview({ me }: { me: SellerMe }) {
  const { t } = useTranslation("berth");
  const name = me.user.first_name ?? me.seller.name;
  return (
    <div className="flex flex-col gap-y-3">
      <header className="flex flex-col gap-y-1 px-1 py-2">
        <Heading level="h1">{t(`start.${partOfDay(new Date().getHours())}`, { name })}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("start.subtitle", { seller: me.seller.name })}
        </Text>
      </header>
      <NextSteps me={me} />
      <div className="grid grid-cols-1 gap-3 md:grid-cols-2">
        <OpenRequests />
        <PublishedListings />
      </div>
      <LatestBookings />
    </div>
  );
}
