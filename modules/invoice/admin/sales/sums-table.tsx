import { Table } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatMoney } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { SalesView } from "../../contract";

type Row = SalesView["totals"] & { key: string; name: ReactNode };

const MONEY = ["gross", "refunds", "commission", "fees", "disputes", "net"] as const;

/** Sums row by row; on a phone the table scrolls, and its first column stays readable. */
export function SumsTable({
  label,
  name,
  rows,
  currency,
}: {
  label: string;
  name: string;
  rows: Row[];
  currency: string;
}) {
  const { t } = useTranslation("sales");
  const language = useLanguage();
  // A column in which nothing ever happened says nothing.
  const shown = MONEY.filter((part) => part === "gross" || part === "net" || rows.some((row) => row[part] !== 0));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className="overflow-x-auto" aria-label={label} tabIndex={0}>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell className="min-w-40">{name}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("sums.bookings")}</Table.HeaderCell>
            {shown.map((part) => (
              <Table.HeaderCell key={part} className="text-right">
                {t(`sums.${part}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.key}>
              <Table.Cell className="min-w-40 whitespace-normal">{row.name}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{row.bookings}</Table.Cell>
              {shown.map((part) => (
                <Table.Cell key={part} className="whitespace-nowrap text-right tabular-nums">
                  {formatMoney(row[part], currency, language)}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </section>
  );
}
