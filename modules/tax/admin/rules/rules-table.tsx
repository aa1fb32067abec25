import { Button, createDataTableColumnHelper, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../../src/admin/api";
import { LoadError } from "../../../../src/admin/components/load-error";
import { TableCard } from "../../../../src/admin/components/table-card";
import { TwoLineCell } from "../../../../src/admin/components/two-line-cell";
import { dayInZone, formatDate } from "../../../../src/admin/format";
import { refusalText } from "../../../../src/admin/refusal-text";
import { refresh } from "../../../../src/admin/use-api";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import { useLanguage } from "../../../../src/admin/use-language";
import { useNow } from "../../../../src/admin/use-now";
import { useTableQuery } from "../../../../src/admin/use-table-query";
import type { TaxRuleView } from "../../contract";
import { TAX_RULES, useTaxRules } from "../queries";

const column = createDataTableColumnHelper<TaxRuleView>();
const PPM = 1_000_000;

function useTermsText() {
  const { t } = useTranslation("tax");
  const language = useLanguage();
  return useCallback(
    ({ terms }: TaxRuleView): string => {
      if (terms.type !== "percent") {
        return t(`rules.${terms.type}`, { amount: `${terms.amount_minor} ${terms.currency.toUpperCase()}` });
      }
      const rate = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 4 });
      const said = t(`rules.${terms.treatment}`, { rate: rate.format(terms.rate_ppm / PPM) });
      return terms.line_codes ? `${said}, ${t("rules.on", { lines: terms.line_codes.join(", ") })}` : said;
    },
    [t, language],
  );
}

function useEnd(today: string) {
  const { t } = useTranslation("tax");
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api(`${TAX_RULES}/${id}`, { method: "PATCH", body: { valid_to: today } }),
    onSuccess: () => {
      toast.success(t("rules.ended"));
      void refresh(client, TAX_RULES);
    },
    onError: (error) => toast.error(refusalText(error)),
  });
}

function useColumns(today: string) {
  const { t } = useTranslation(["tax", "listing"]);
  const language = useLanguage();
  const isPhone = useIsPhone();
  const termsText = useTermsText();
  const { mutate } = useEnd(today);
  return useMemo(() => {
    const holds = ({ valid_from, valid_to }: TaxRuleView) =>
      valid_to
        ? t("rules.between", { from: formatDate(valid_from, language), to: formatDate(valid_to, language) })
        : t("rules.since", { from: formatDate(valid_from, language) });
    const kindOf = ({ kind }: TaxRuleView) => kind ?? t("rules.every_kind");
    const tax = column.display({
      id: "tax",
      header: t("rules.tax"),
      cell: ({ row: { original } }) => (
        <TwoLineCell
          title={`${original.jurisdiction} · ${original.code}`}
          text={isPhone ? termsText(original) : kindOf(original)}
        />
      ),
    });
    const end = column.display({
      id: "end",
      header: "",
      cell: ({ row: { original } }) =>
        original.valid_from < today && (original.valid_to === null || original.valid_to > today) ? (
          <Button
            size="small"
            variant="transparent"
            onClick={() => mutate(original.id)}
            aria-label={`${t("rules.end")}: ${original.jurisdiction} ${original.code}`}
          >
            {t("rules.end")}
          </Button>
        ) : null,
    });
    if (isPhone) return [tax, end];
    return [
      tax,
      column.display({ id: "terms", header: t("rules.rate"), cell: ({ row }) => termsText(row.original) }),
      column.display({
        id: "remitted",
        header: t("rules.remitted_by"),
        cell: ({ row }) => t(`rules.${row.original.remitted_by}`),
      }),
      column.display({ id: "holds", header: t("rules.holds"), cell: ({ row }) => holds(row.original) }),
      end,
    ];
  }, [t, language, isPhone, termsText, today, mutate]);
}

/** Every tax rule, with what it asks and when it holds. */
export function TaxRulesTable() {
  const { t } = useTranslation("tax");
  const { limit, offset } = useTableQuery();
  const { data, error, isLoading, refetch } = useTaxRules({ limit, offset });
  const columns = useColumns(dayInZone(useNow(), "UTC"));
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const none = { heading: t("rules.empty"), description: t("rules.empty_text") };
  return (
    <TableCard
      heading={t("rules.title")}
      subHeading={t("rules.subtitle")}
      data={data?.tax_rules ?? []}
      rowCount={data?.count ?? 0}
      columns={columns}
      getRowId={(row) => row.id}
      isLoading={isLoading}
      emptyState={{ empty: none, filtered: none }}
    />
  );
}
