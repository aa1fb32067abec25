import { createDataTableColumnHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { DateRangeFilter, readDateRange } from "../../../../src/admin/components/date-range-filter";
import { LoadError } from "../../../../src/admin/components/load-error";
import { TableCard } from "../../../../src/admin/components/table-card";
import { TableSelect } from "../../../../src/admin/components/table-select";
import { TwoLineCell } from "../../../../src/admin/components/two-line-cell";
import { formatDate, formatMoney } from "../../../../src/admin/format";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import { useLanguage } from "../../../../src/admin/use-language";
import { useTableQuery } from "../../../../src/admin/use-table-query";
import type { DocumentView } from "../../contract";
import { useDocuments } from "../queries";

const column = createDataTableColumnHelper<DocumentView>();
const TYPES = ["invoice", "commission_invoice", "credit_note", "payout_statement"] as const;

function useColumns() {
  const { t } = useTranslation("sales");
  const language = useLanguage();
  const isPhone = useIsPhone();
  return useMemo(() => {
    const number = column.display({
      id: "number",
      header: t("documents.number"),
      cell: ({ row: { original } }) => (
        <TwoLineCell
          title={original.number}
          text={[
            t(`documents.${original.type}`),
            ...(original.reverses ? [t("documents.reverses", { number: original.reverses })] : []),
          ].join(" ")}
        />
      ),
    });
    const total = column.display({
      id: "total",
      header: t("documents.total"),
      cell: ({ row: { original } }) => (
        <span className="tabular-nums">{formatMoney(original.total, original.currency, language)}</span>
      ),
    });
    const file = column.display({
      id: "file",
      header: "",
      cell: ({ row: { original } }) => (
        <a
          className="text-ui-fg-interactive"
          href={`/seller/invoices/${original.id}/pdf`}
          aria-label={t("documents.download", { number: original.number })}
          download
        >
          {t("documents.pdf")}
        </a>
      ),
    });
    if (isPhone) return [number, total, file];
    return [
      number,
      column.display({
        id: "date",
        header: t("documents.date"),
        cell: ({ row }) => formatDate(row.original.issued_on, language),
      }),
      column.display({
        id: "who",
        header: t("documents.who"),
        cell: ({ row: { original } }) => <TwoLineCell title={original.recipient_name} text={original.issuer_name} />,
      }),
      total,
      file,
    ];
  }, [t, language, isPhone]);
}

/** The documents that a seller issued and was sent, each to be kept as a file. */
export function DocumentsTable() {
  const { t } = useTranslation("sales");
  const [parameters] = useSearchParams();
  const { limit, offset } = useTableQuery();
  const type = TYPES.find((known) => known === parameters.get("document"));
  const { data, error, isLoading, refetch } = useDocuments({ limit, offset, type, ...readDateRange(parameters) });
  const columns = useColumns();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const none = { heading: t("documents.empty"), description: t("documents.empty_text") };
  return (
    <TableCard
      heading={t("documents.title")}
      subHeading={t("documents.subtitle")}
      data={data?.invoices ?? []}
      rowCount={data?.count ?? 0}
      columns={columns}
      filterBarContent={
        <>
          <DateRangeFilter />
          <TableSelect
            parameter="document"
            label={t("documents.kind")}
            options={[
              { value: "all", label: t("documents.every_type") },
              ...TYPES.map((value) => ({ value, label: t(`documents.${value}`) })),
            ]}
          />
        </>
      }
      getRowId={(row) => row.id}
      isLoading={isLoading}
      emptyState={{ empty: none, filtered: none }}
    />
  );
}
