import { clx, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { formatMoney } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { BookingView } from "../../contract";
import { BookingRest } from "./booking-rest";

type RowProps = { label: string; amount: string; isStrong?: boolean };

function PriceRow({ label, amount, isStrong = false }: RowProps) {
  const weight = isStrong ? "plus" : "regular";
  return (
    <div className="flex items-baseline justify-between gap-x-4 px-6">
      <Text size="small" weight={weight} className={clx("min-w-0", !isStrong && "text-ui-fg-subtle")}>
        {label}
      </Text>
      <Text size="small" weight={weight} className="shrink-0 tabular-nums">
        {amount}
      </Text>
    </div>
  );
}

/** The price as it was quoted line by line, what was paid back of it, and what a cancellation would mean. */
export function BookingPrice({ booking }: { booking: BookingView }) {
  const { t } = useTranslation(["booking", "listing"]);
  const language = useLanguage();
  const money = (amount: number) => formatMoney(amount, booking.currency, language);
  const policy = `listing:policy.${booking.cancellation_policy}` as const;
  return (
    <div className="flex flex-col gap-y-2 py-3">
      {booking.lines.map((line) => (
        <PriceRow key={line.label} label={line.label} amount={money(line.amount)} />
      ))}
      <PriceRow label={t("detail.total")} amount={money(booking.total)} isStrong />
      {booking.taxes
        .filter(({ included }) => included)
        .map((tax) => (
          <PriceRow key={tax.label} label={t("detail.includes", { tax: tax.label })} amount={money(tax.amount)} />
        ))}
      {booking.rest && <BookingRest booking={booking} rest={booking.rest} />}
      {booking.refunded > 0 && <PriceRow label={t("detail.refunded")} amount={money(-booking.refunded)} />}
      <Text size="xsmall" className="text-ui-fg-subtle px-6 pt-1">
        {t("detail.policy", { name: t(`${policy}.name`), text: t(`${policy}.text`) })}
      </Text>
    </div>
  );
}
