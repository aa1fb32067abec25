import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { formatMoney } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { BookingView } from "../../contract";

/** The price as it was quoted, line by line. */
export function BookingPrice({ booking }: { booking: BookingView }) {
  const { t } = useTranslation("booking");
  const language = useLanguage();
  const money = (amount: number) => formatMoney(amount, booking.currency, language);
  const row = "flex items-baseline justify-between gap-x-4 px-6";
  return (
    <div className="flex flex-col gap-y-2 py-3">
      {booking.lines.map((line) => (
        <div key={line.label} className={row}>
          <Text size="small" className="text-ui-fg-subtle min-w-0">
            {line.label}
          </Text>
          <Text size="small" className="shrink-0 tabular-nums">
            {money(line.amount)}
          </Text>
        </div>
      ))}
      <div className={row}>
        <Text size="small" weight="plus">
          {t("detail.total")}
        </Text>
        <Text size="small" weight="plus" className="shrink-0 tabular-nums">
          {money(booking.total)}
        </Text>
      </div>
    </div>
  );
}
