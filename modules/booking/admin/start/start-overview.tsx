import { Heading, Skeleton, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../../src/admin/components/load-error";
import { mayManage, type SellerMe } from "../../../../src/admin/me/membership";
import { useNow } from "../../../../src/admin/use-now";
import type { SellerStart } from "../../contract";
import { Figures } from "./figures";
import { LatestBookings } from "./latest-bookings";
import { NextPayoutCard } from "./next-payout-card";
import { nextSteps } from "./next-steps";
import { NextStepsCard } from "./next-steps-card";
import { RequestsCard } from "./requests-card";
import { useSellerStart, useTeamCount } from "./start-queries";
import { toDoOf } from "./to-do";
import { ToDoCard } from "./to-do-card";
import { TodayCard } from "./today-card";

type PartOfDay = "morning" | "afternoon" | "evening";

/** The greeting that fits an hour of the day, 0–23. */
function partOfDay(hour: number): PartOfDay {
  if (hour < 12) return "morning";
  return hour < 19 ? "afternoon" : "evening";
}

function StartSkeleton() {
  return (
    <div className="flex flex-col gap-y-3" aria-busy="true">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {["one", "two", "three", "four"].map((name) => (
          <Skeleton key={name} className="h-24 w-full rounded-lg" />
        ))}
      </div>
      <Skeleton className="h-48 w-full rounded-lg" />
      <Skeleton className="h-48 w-full rounded-lg" />
    </div>
  );
}

function StartParts({ me, start }: { me: SellerMe; start: SellerStart }) {
  const canManage = mayManage(me);
  const people = useTeamCount(canManage);
  const now = useNow();
  const steps = canManage && people !== undefined && <NextStepsCard steps={nextSteps(start, people)} />;
  // Guests come first; where there are none yet, what brings them.
  const isNew = start.listings.active === 0 || start.requests_count + start.bookings.lately === 0;
  return (
    <>
      {isNew && steps}
      <Figures {...start} />
      <RequestsCard requests={start.requests} count={start.requests_count} />
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
        <TodayCard which="arrivals" bookings={start.arrivals} />
        <TodayCard which="departures" bookings={start.departures} />
      </div>
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
        <div className="flex flex-col gap-y-3">
          <ToDoCard todo={toDoOf(start, now, canManage)} />
          {!isNew && steps}
          {canManage && <NextPayoutCard />}
        </div>
        <LatestBookings />
      </div>
    </>
  );
}

/** A seller's first page: what waits for an answer, who comes and leaves today, what there is to do. */
export function StartOverview({ me }: { me: SellerMe }) {
  const { t } = useTranslation("start");
  const { data, error, refetch } = useSellerStart();
  const name = me.user.first_name ?? me.seller.name;
  return (
    <div className="flex flex-col gap-y-3">
      <header className="flex flex-col gap-y-1 px-1 py-2">
        <Heading level="h1">{t(partOfDay(new Date().getHours()), { name })}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("subtitle", { seller: me.seller.name })}
        </Text>
      </header>
      {data ? (
        <StartParts me={me} start={data.start} />
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <StartSkeleton />
      )}
    </div>
  );
}
