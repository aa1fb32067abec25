import { createDataTableColumnHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../../src/admin/components/load-error";
import { TableCard } from "../../../../src/admin/components/table-card";
import { TwoLineCell } from "../../../../src/admin/components/two-line-cell";
import { formatDate, formatDay, formatMoney } from "../../../../src/admin/format";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import { useLanguage } from "../../../../src/admin/use-language";
import type { PayoutView } from "../../contract";
import { PAYOUTS } from "../paths";
import { usePayouts } from "../queries";
import { PayoutStatusBadge } from "./payout-status-badge";

const column = createDataTableColumnHelper<PayoutView>();
const hrefOf = ({ id }: PayoutView) => `${PAYOUTS}/${id}`;

/** What was sent to a seller's bank, the latest first; one of them opens beside the table. */
export function PayoutsTable() {
  const { t } = useTranslation("payout");
  const language = useLanguage();
  const isPhone = useIsPhone();
  const { data, error, isLoading, refetch } = usePayouts();
  const columns = useMemo(() => {
    const amount = column.display({
      id: "amount",
      header: t("list.amount"),
      cell: ({ row: { original } }) => (
        <TwoLineCell
          title={formatMoney(original.amount, original.currency, language)}
          text={formatDay(original.created_at, language)}
          to={hrefOf(original)}
        />
      ),
    });
    const status = column.display({
      id: "status",
      header: t("list.status"),
      cell: ({ row: { original } }) => <PayoutStatusBadge status={original.status} />,
    });
    if (isPhone) return [amount, status];
    const arrives = column.display({
      id: "arrives",
      header: t("list.arrives"),
      cell: ({ row: { original } }) => (original.arrives_on ? formatDate(original.arrives_on, language) : "–"),
    });
    return [amount, arrives, status];
  }, [t, language, isPhone]);
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const empty = { heading: t("list.empty"), description: t("list.empty_text") };
  return (
    <TableCard
      heading={t("list.title")}
      subHeading={t("list.subtitle")}
      data={data?.payouts ?? []}
      rowCount={data?.count ?? 0}
      columns={columns}
      getRowId={({ id }) => id}
      rowHref={hrefOf}
      isLoading={isLoading}
      emptyState={{ empty, filtered: empty }}
    />
  );
}
