import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { formatMoney } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { PayoutDetail } from "../../contract";

const PARTS = ["gross", "commission", "fees", "refunds", "tax"] as const;

type Props = { booking: PayoutDetail["bookings"][number]; currency: string };

/** One booking in a payout: what it brought, and what was taken of it. */
export function PayoutBooking({ booking, currency }: Props) {
  const { t } = useTranslation("payout");
  const language = useLanguage();
  const money = (amount: number) => formatMoney(amount, currency, language);
  return (
    <li className="flex flex-col gap-y-1 px-6 py-3">
      <div className="flex items-start justify-between gap-x-4">
        <span className="flex min-w-0 flex-col">
          <Link
            to={`/seller/bookings/${booking.booking_id}`}
            className="txt-compact-small-plus text-ui-fg-base focus-visible:shadow-borders-focus truncate rounded outline-none hover:underline"
          >
            {booking.listing}
          </Link>
          <Text as="span" size="xsmall" className="text-ui-fg-subtle">
            {booking.reference}
          </Text>
        </span>
        <Text as="span" size="small" weight="plus" className="shrink-0 tabular-nums">
          {money(booking.net)}
        </Text>
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle tabular-nums">
        {PARTS.filter((part) => booking[part] !== 0)
          .map((part) => `${t(`detail.${part}`)} ${money(booking[part])}`)
          .join(" · ")}
      </Text>
    </li>
  );
}
