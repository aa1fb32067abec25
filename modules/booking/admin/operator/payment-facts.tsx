import { StatusBadge, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { DetailRow } from "../../../../src/admin/components/detail-row";
import { formatInstant, formatMoney } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { BookingPayment } from "../queries";

const LINK = "text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:underline outline-none break-all";

type Props = { payment: BookingPayment; currency: string };

/** Where a booking's money is: the order that books it, Stripe's intent, and what was paid back. */
export function PaymentFacts({ payment, currency }: Props) {
  const { t } = useTranslation("booking");
  const language = useLanguage();
  return (
    <dl className="divide-y">
      <DetailRow label={t("operator.order")}>
        {payment.order_id ? (
          <Link className={LINK} to={`/orders/${payment.order_id}`}>
            {payment.order_id}
          </Link>
        ) : (
          t("operator.no_order")
        )}
      </DetailRow>
      <DetailRow label={t("operator.intent")}>
        <span className="break-all">{payment.payment_intent_id ?? t("operator.no_intent")}</span>
      </DetailRow>
      {payment.refunds.map((refund) => (
        <DetailRow key={refund.id} label={t("operator.refund")}>
          <span className="flex flex-wrap items-center gap-2">
            {formatMoney(refund.amount, currency, language)}
            <StatusBadge color={refund.state === "done" ? "green" : "orange"}>
              {t(`operator.refund_${refund.state}`)}
            </StatusBadge>
          </span>
          <Text as="span" size="xsmall" leading="compact" className="text-ui-fg-subtle block pt-1">
            {formatInstant(refund.created_at, language)}
          </Text>
        </DetailRow>
      ))}
    </dl>
  );
}
