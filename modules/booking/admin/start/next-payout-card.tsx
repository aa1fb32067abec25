import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { formatDate, formatMoney } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import { Card } from "./card";
import { useNextPayout } from "./start-queries";

/** When the seller is paid next, and what is available for it by now. */
export function NextPayoutCard() {
  const { t } = useTranslation("start");
  const language = useLanguage();
  const next = useNextPayout();
  if (!next) return null;
  const money = next.available.map(({ available, currency }) => formatMoney(available, currency, language));
  return (
    <Card title={t("payout.title")} action={{ label: t("payout.action"), to: "/seller/payouts" }}>
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Text weight="plus">{next.on === null ? t("payout.manual") : formatDate(next.on, language)}</Text>
        <Text size="small" className="text-ui-fg-subtle">
          {money.length > 0 ? t("payout.available", { money: money.join(" + ") }) : t("payout.none")}
        </Text>
      </div>
    </Card>
  );
}
