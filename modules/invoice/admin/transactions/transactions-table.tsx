import { Button, createDataTableColumnHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router-dom";
import { DateRangeFilter, readDateRange } from "../../../../src/admin/components/date-range-filter";
import { LoadError } from "../../../../src/admin/components/load-error";
import { TableCard } from "../../../../src/admin/components/table-card";
import { TableSelect } from "../../../../src/admin/components/table-select";
import { formatInstant, formatMoney } from "../../../../src/admin/format";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import { useLanguage } from "../../../../src/admin/use-language";
import { useTableQuery } from "../../../../src/admin/use-table-query";
import type { SellerTransaction } from "../../../ledger/contract";
import { useTransactions } from "../queries";

const column = createDataTableColumnHelper<SellerTransaction>();

const TYPES = [
  ...(["sale", "commission", "processing_fee", "release", "refund"] as const),
  ...(["netting", "payout", "payout_reversal", "dispute", "other"] as const),
];

function useColumns() {
  const { t } = useTranslation("sales");
  const language = useLanguage();
  const isPhone = useIsPhone();
  return useMemo(() => {
    const all = [
      column.accessor((row): unknown => row.at, {
        id: "at",
        header: t("transactions.date"),
        cell: ({ row }) => formatInstant(row.original.at, language),
      }),
      column.display({
        id: "type",
        header: t("transactions.type"),
        cell: ({ row }) => t(`transactions.${row.original.type}`),
      }),
      column.display({
        id: "amount",
        header: t("transactions.amount"),
        cell: ({ row: { original } }) => (
          <span className="tabular-nums">{formatMoney(original.amount, original.currency, language)}</span>
        ),
      }),
    ];
    if (isPhone) return all;
    return [
      ...all,
      column.display({
        id: "booking",
        header: t("transactions.booking"),
        cell: ({ row: { original } }) =>
          original.booking_id ? (
            <Link className="text-ui-fg-interactive" to={`/seller/bookings/${original.booking_id}`}>
              {t("transactions.see")}
            </Link>
          ) : null,
      }),
    ];
  }, [t, language, isPhone]);
}

/** What happened to a seller's money, by days and type, and all of it as a file for the accountant. */
export function TransactionsTable() {
  const { t } = useTranslation("sales");
  const [parameters] = useSearchParams();
  const { limit, offset } = useTableQuery();
  const type = TYPES.find((known) => known === parameters.get("type"));
  const { from, to } = readDateRange(parameters);
  const { data, error, isLoading, refetch } = useTransactions({ limit, offset, type, from, to });
  const columns = useColumns();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const wanted = Object.entries({ type, from, to }).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const none = { heading: t("transactions.empty"), description: t("transactions.empty_text") };
  return (
    <TableCard
      heading={t("transactions.title")}
      data={data?.transactions ?? []}
      rowCount={data?.count ?? 0}
      columns={columns}
      filterBarContent={
        <>
          <DateRangeFilter />
          <TableSelect
            parameter="type"
            label={t("transactions.type")}
            options={[
              { value: "all", label: t("transactions.every_type") },
              ...TYPES.map((value) => ({ value, label: t(`transactions.${value}`) })),
            ]}
          />
          <Button asChild size="small" variant="secondary" className="shrink-0">
            <a href={`/seller/transactions/export?${new URLSearchParams(wanted)}`} download>
              {t("transactions.export")}
            </a>
          </Button>
        </>
      }
      getRowId={(row) => row.id}
      isLoading={isLoading}
      emptyState={{ empty: none, filtered: none }}
    />
  );
}
