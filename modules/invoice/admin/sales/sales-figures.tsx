import { Container, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { formatMoney } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { SalesView } from "../../contract";

/** What was earned, what went back and what was kept, each for itself. */
export function SalesFigures({ sales }: { sales: SalesView }) {
  const { t } = useTranslation("sales");
  const language = useLanguage();
  const { gross, refunds, commission, fees, net } = sales.totals;
  const figures = [
    { id: "gross", label: t("sums.gross"), value: gross },
    { id: "refunds", label: t("sums.refunds"), value: refunds },
    { id: "kept", label: t("kept"), value: commission + fees },
    { id: "net", label: t("sums.net"), value: net },
  ] as const;
  return (
    <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {figures.map(({ id, label, value }) => (
        <li key={id} className="flex">
          <Container className="flex flex-1 flex-col gap-y-1 px-4 py-4 sm:px-6">
            <Text as="span" size="small" className="text-ui-fg-subtle">
              {label}
            </Text>
            <span className="text-ui-fg-base text-xl font-medium tabular-nums sm:text-2xl">
              {formatMoney(value, sales.currency, language)}
            </span>
            <Text as="span" size="xsmall" className="text-ui-fg-subtle">
              {t(`sum_text.${id}`)}
            </Text>
          </Container>
        </li>
      ))}
    </ul>
  );
}
