import { createDataTableColumnHelper, StatusBadge } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../../src/admin/components/load-error";
import { TableCard } from "../../../../src/admin/components/table-card";
import { TwoLineCell } from "../../../../src/admin/components/two-line-cell";
import { formatDate, formatMoney } from "../../../../src/admin/format";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import { useLanguage } from "../../../../src/admin/use-language";
import type { PayoutRunView } from "../../contract";
import { useRuns } from "../queries";
import { RunStatusBadge } from "./run-status-badge";
import { useRunNow } from "./use-run-now";

const column = createDataTableColumnHelper<PayoutRunView>();
const hrefOf = ({ id }: PayoutRunView) => `/payout-runs/${id}`;

/** What a run paid out, in each currency. */
export function paidText({ totals }: PayoutRunView, language: string): string {
  return totals.map(({ amount, currency }) => formatMoney(amount, currency, language)).join(" + ");
}

/** Payout runs, the latest first, with what they paid and what failed. */
export function RunsTable() {
  const { t } = useTranslation("payout");
  const language = useLanguage();
  const isPhone = useIsPhone();
  const { data, error, isLoading, refetch } = useRuns();
  const { start, isPending } = useRunNow();
  const columns = useMemo(() => {
    const day = column.display({
      id: "day",
      header: t("run.day"),
      cell: ({ row: { original } }) => (
        <TwoLineCell
          title={formatDate(original.day, language)}
          text={t(`run.trigger_${original.trigger}`)}
          to={hrefOf(original)}
        />
      ),
    });
    const paid = column.display({
      id: "paid",
      header: t("run.paid"),
      cell: ({ row: { original } }) => (
        <TwoLineCell
          title={paidText(original, language) || t("run.nothing")}
          text={t("run.payouts", { count: original.payouts })}
        />
      ),
    });
    const state = column.display({
      id: "state",
      header: t("list.status"),
      cell: ({ row: { original } }) =>
        original.failed > 0 ? (
          <StatusBadge color="red">{t("run.failed", { count: original.failed })}</StatusBadge>
        ) : (
          <RunStatusBadge state={original.state} />
        ),
    });
    return isPhone ? [day, state] : [day, paid, state];
  }, [t, language, isPhone]);
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const empty = { heading: t("run.empty"), description: t("run.empty_text") };
  return (
    <TableCard
      heading={t("run.title")}
      subHeading={t("run.subtitle")}
      action={{ label: t("run.now"), onClick: () => void start(), disabled: isPending }}
      data={data?.payout_runs ?? []}
      rowCount={data?.count ?? 0}
      columns={columns}
      getRowId={({ id }) => id}
      rowHref={hrefOf}
      isLoading={isLoading}
      emptyState={{ empty, filtered: empty }}
    />
  );
}
