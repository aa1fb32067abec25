import { Button, createDataTableColumnHelper, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../../src/admin/api";
import { LoadError } from "../../../../src/admin/components/load-error";
import { TableCard } from "../../../../src/admin/components/table-card";
import { TwoLineCell } from "../../../../src/admin/components/two-line-cell";
import { dayInZone, formatDate } from "../../../../src/admin/format";
import { refusalText } from "../../../../src/admin/refusal-text";
import { useSellerOptions } from "../../../../src/admin/seller-options";
import { refresh } from "../../../../src/admin/use-api";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import { useLanguage } from "../../../../src/admin/use-language";
import { useNow } from "../../../../src/admin/use-now";
import { useTableQuery } from "../../../../src/admin/use-table-query";
import type { RuleView } from "../../contract/routes";
import { COMMISSION_RULES, useCommissionRules } from "../queries";

const column = createDataTableColumnHelper<RuleView>();
const BPS = 10_000;

function useWords() {
  const { t } = useTranslation("commission");
  const language = useLanguage();
  const sellers = useSellerOptions();
  return useMemo(() => {
    const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 });
    return {
      rule: ({ type, code, percent_bps, bearer }: RuleView): string =>
        type === "bearer"
          ? t("rules.bearer", { bearer: t(`rules.${bearer ?? "platform"}`) })
          : t("rules.fee", { code: code ?? "", percent: percent.format((percent_bps ?? 0) / BPS) }),
      whom: ({ seller_id, tier, category, kind }: RuleView): string =>
        [sellers.find(({ value }) => value === seller_id)?.label ?? seller_id, tier, category, kind]
          .filter(Boolean)
          .join(" · ") || t("rules.everybody"),
      holds: ({ valid_from, valid_to }: RuleView): string =>
        valid_to
          ? t("rules.between", { from: formatDate(valid_from, language), to: formatDate(valid_to, language) })
          : t("rules.since", { from: formatDate(valid_from, language) }),
    };
  }, [t, language, sellers]);
}

function useEnd() {
  const { t } = useTranslation("commission");
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api(`${COMMISSION_RULES}/${id}`, { method: "DELETE" }),
    onSuccess: () => {
      toast.success(t("rules.ended"));
      void refresh(client, COMMISSION_RULES);
    },
    onError: (error) => toast.error(refusalText(error)),
  });
}

function useColumns() {
  const { t } = useTranslation("commission");
  const isPhone = useIsPhone();
  const words = useWords();
  const today = dayInZone(useNow(), "UTC");
  const { mutate } = useEnd();
  return useMemo(() => {
    const what = column.display({
      id: "what",
      header: t("rules.what"),
      cell: ({ row: { original } }) => <TwoLineCell title={words.rule(original)} text={words.whom(original)} />,
    });
    const end = column.display({
      id: "end",
      header: "",
      cell: ({ row: { original } }) =>
        original.valid_to === null || original.valid_to > today ? (
          <Button
            size="small"
            variant="transparent"
            onClick={() => mutate(original.id)}
            aria-label={`${t("rules.end")}: ${words.rule(original)}`}
          >
            {t("rules.end")}
          </Button>
        ) : null,
    });
    if (isPhone) return [what, end];
    return [
      what,
      column.display({
        id: "refund",
        header: t("rules.refund"),
        cell: ({ row: { original } }) => (original.on_refund ? t(`rules.${original.on_refund}`) : "–"),
      }),
      column.display({ id: "holds", header: t("rules.holds"), cell: ({ row }) => words.holds(row.original) }),
      end,
    ];
  }, [t, isPhone, words, today, mutate]);
}

/** Every commission rule, with whom it is for and when it holds. */
export function CommissionRulesTable() {
  const { t } = useTranslation("commission");
  const { limit, offset } = useTableQuery();
  const { data, error, isLoading, refetch } = useCommissionRules({ limit, offset });
  const columns = useColumns();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const none = { heading: t("rules.empty"), description: t("rules.empty_text") };
  return (
    <TableCard
      heading={t("rules.title")}
      subHeading={t("rules.subtitle")}
      data={data?.commission_rules ?? []}
      rowCount={data?.count ?? 0}
      columns={columns}
      getRowId={(row) => row.id}
      isLoading={isLoading}
      emptyState={{ empty: none, filtered: none }}
    />
  );
}
