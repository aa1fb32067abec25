import { Skeleton, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../../src/admin/components/load-error";
import { Card } from "../card";
import { useBalances, useSchedule } from "../queries";
import { ScheduleForm } from "./schedule-form";

/** What is shown where a seller has had no money yet. */
const FIRST_CURRENCY = "eur";

/** The seller's schedule, for owners to change. */
export function ScheduleCard({ isOwner }: { isOwner: boolean }) {
  const { t } = useTranslation("payout");
  const { data, error, refetch } = useSchedule();
  const { data: money } = useBalances();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data || !money) return <Skeleton className="h-40 w-full rounded-lg" aria-busy="true" />;
  const { payout_schedule } = data;
  const known = [...money.balances, ...payout_schedule.minimums].map(({ currency }) => currency);
  const currencies = known.length > 0 ? [...new Set<string>(known)] : [FIRST_CURRENCY];
  return (
    <Card title={t("schedule.title")}>
      {isOwner ? (
        <ScheduleForm schedule={payout_schedule} currencies={currencies} />
      ) : (
        <div className="flex flex-col gap-y-1 px-6 py-4">
          <Text size="small">{t(`schedule.${payout_schedule.schedule.interval}`)}</Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t("account.owners")}
          </Text>
        </div>
      )}
    </Card>
  );
}
