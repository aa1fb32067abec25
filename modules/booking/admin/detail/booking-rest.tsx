import { StatusBadge, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { formatDate, formatInstant, formatMoney } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { BookingView } from "../../contract";

type Rest = NonNullable<BookingView["rest"]>;

const COLORS = { planned: "grey", due: "blue", failed: "red", paid: "green", void: "grey" } as const;

/** The rest of a price that was booked with a deposit: how much, how far it is, and what follows. */
export function BookingRest({ booking, rest }: { booking: BookingView; rest: Rest }) {
  const { t } = useTranslation("booking");
  const language = useLanguage();
  const money = (amount: number) => formatMoney(amount, booking.currency, language);
  const words = {
    day: formatDate(rest.due_on, language),
    paid: rest.paid_at ? formatInstant(rest.paid_at, language) : "",
  };
  const rows = [
    { label: t("detail.deposit"), amount: booking.due_now },
    { label: t("detail.rest"), amount: rest.amount },
  ];
  return (
    <div className="flex flex-col gap-y-2 pt-1">
      {rows.map(({ label, amount }) => (
        <div key={label} className="flex items-baseline justify-between gap-x-4 px-6">
          <Text size="small" className="text-ui-fg-subtle">
            {label}
          </Text>
          <Text size="small" className="shrink-0 tabular-nums">
            {money(amount)}
          </Text>
        </div>
      ))}
      <div className="px-6">
        <StatusBadge color={COLORS[rest.state]}>{t(`detail.rest_state.${rest.state}`, words)}</StatusBadge>
      </div>
      {rest.next_attempt_at && (
        <Text size="xsmall" className="text-ui-fg-subtle px-6">
          {t("detail.rest_retry", { time: formatInstant(rest.next_attempt_at, language) })}
        </Text>
      )}
      {rest.pay_until && (
        <Text size="xsmall" className="text-ui-fg-subtle px-6">
          {t("detail.rest_until", { time: formatInstant(rest.pay_until, language) })}
        </Text>
      )}
    </div>
  );
}
