import { RouteDrawer } from "@medusajs/dashboard/components";
import { Button, Heading, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DetailRow } from "../../../../src/admin/components/detail-row";
import { formatDate, formatInstant, formatMoney } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { PayoutDetail } from "../../contract";
import { PayoutStatusBadge } from "../list/payout-status-badge";
import { PAYOUTS } from "../paths";
import { PayoutBooking } from "./payout-booking";
import { sumsOf } from "./sums-of";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Heading level="h3" className="bg-ui-bg-subtle px-6 py-2">
        {title}
      </Heading>
      {children}
    </section>
  );
}

/** From the balance before to the balance afterwards. */
function Sums({ payout }: { payout: PayoutDetail }) {
  const { t } = useTranslation("payout");
  const language = useLanguage();
  return (
    <dl className="divide-y">
      {sumsOf(payout).map(({ key, name, amount }) => (
        <DetailRow key={key} label={"text" in name ? name.text : t(`detail.${name.word}`)}>
          <span className="tabular-nums">{formatMoney(amount, payout.currency, language)}</span>
        </DetailRow>
      ))}
    </dl>
  );
}

function Facts({ payout }: { payout: PayoutDetail }) {
  const { t } = useTranslation("payout");
  const language = useLanguage();
  const { currency, netted, reserved, arrives_on, created_at } = payout;
  return (
    <dl className="divide-y">
      <DetailRow label={t("detail.made")}>{formatInstant(created_at, language)}</DetailRow>
      {arrives_on && <DetailRow label={t("detail.arrives")}>{formatDate(arrives_on, language)}</DetailRow>}
      {netted > 0 && <DetailRow label={t("detail.netted")}>{formatMoney(netted, currency, language)}</DetailRow>}
      {reserved > 0 && <DetailRow label={t("detail.reserved")}>{formatMoney(reserved, currency, language)}</DetailRow>}
    </dl>
  );
}

/** One payout, down to each booking that is in it, with its statement. */
export function PayoutDrawer({ payout }: { payout: PayoutDetail }) {
  const { t } = useTranslation("payout");
  const language = useLanguage();
  const isBack = payout.status === "failed" || payout.status === "canceled" || payout.status === "returning";
  return (
    <>
      <RouteDrawer.Header>
        <div className="flex flex-wrap items-center gap-2">
          <RouteDrawer.Title asChild>
            <Heading>{t("detail.title", { amount: formatMoney(payout.amount, payout.currency, language) })}</Heading>
          </RouteDrawer.Title>
          <PayoutStatusBadge status={payout.status} />
        </div>
      </RouteDrawer.Header>
      <RouteDrawer.Body className="flex-1 divide-y overflow-y-auto p-0">
        {isBack && (
          <Text size="small" className="px-6 py-3" role="status">
            {t("detail.failed")}
          </Text>
        )}
        <Facts payout={payout} />
        <Part title={t("detail.bookings")}>
          {payout.bookings.length === 0 ? (
            <Text size="small" className="text-ui-fg-subtle px-6 py-3">
              {t("detail.no_bookings")}
            </Text>
          ) : (
            <ul className="divide-y">
              {payout.bookings.map((booking) => (
                <PayoutBooking key={booking.booking_id} booking={booking} currency={payout.currency} />
              ))}
            </ul>
          )}
        </Part>
        <Part title={t("detail.sums")}>
          <Sums payout={payout} />
        </Part>
      </RouteDrawer.Body>
      <RouteDrawer.Footer>
        <RouteDrawer.Close asChild>
          <Button size="small" variant="transparent">
            {t("detail.close")}
          </Button>
        </RouteDrawer.Close>
        {payout.statement_number ? (
          <Button asChild size="small" variant="secondary">
            <a href={`${PAYOUTS}/${payout.id}/statement/pdf`} download={`${payout.statement_number}.pdf`}>
              {t("detail.statement")}
            </a>
          </Button>
        ) : (
          !isBack && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("detail.statement_soon")}
            </Text>
          )
        )}
      </RouteDrawer.Footer>
    </>
  );
}
