import { RouteDrawer } from "@medusajs/dashboard/components";
import { Button, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { DetailRow } from "../../../../src/admin/components/detail-row";
import { formatDate, formatMoney } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { PayoutRunView, RunPayoutView } from "../../contract";
import { PayoutStatusBadge } from "../list/payout-status-badge";
import { RunStatusBadge } from "./run-status-badge";
import { paidText } from "./runs-table";

const CARRIED = ["no_account", "restricted", "minimum", "owed"] as const;

/** A payout of the run, with Stripe's own words where it failed. */
function RunPayout({ payout }: { payout: RunPayoutView }) {
  const language = useLanguage();
  return (
    <li className="flex flex-col gap-y-1 px-6 py-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text as="span" size="small" weight="plus" className="tabular-nums">
          {formatMoney(payout.amount, payout.currency, language)}
        </Text>
        <PayoutStatusBadge status={payout.status} />
      </div>
      <Link
        to={`/sellers/${payout.seller_id}`}
        className="txt-compact-xsmall text-ui-fg-subtle focus-visible:shadow-borders-focus truncate rounded outline-none hover:underline"
      >
        {payout.seller_id}
      </Link>
      {payout.failure_message && (
        <Text size="xsmall" className="text-ui-fg-error break-words">
          {payout.failure_message}
        </Text>
      )}
    </li>
  );
}

type Props = { run: PayoutRunView; payouts: RunPayoutView[]; count: number };

/** One run as operators read it: what it paid, who got nothing and why, and each payout, those that failed first. */
export function RunDrawer({ run, payouts, count }: Props) {
  const { t } = useTranslation("payout");
  const language = useLanguage();
  const carried = CARRIED.filter((reason) => run.carried[reason] > 0);
  return (
    <>
      <RouteDrawer.Header>
        <div className="flex flex-wrap items-center gap-2">
          <RouteDrawer.Title asChild>
            <Heading>{formatDate(run.day, language)}</Heading>
          </RouteDrawer.Title>
          <RunStatusBadge state={run.state} />
        </div>
      </RouteDrawer.Header>
      <RouteDrawer.Body className="flex-1 divide-y overflow-y-auto p-0">
        <dl className="divide-y">
          <DetailRow label={t("run.paid")}>{paidText(run, language) || t("run.nothing")}</DetailRow>
          {carried.map((reason) => (
            <DetailRow key={reason} label={t(`run.${reason}`)}>
              {run.carried[reason]}
            </DetailRow>
          ))}
        </dl>
        <section>
          <Heading level="h3" className="bg-ui-bg-subtle px-6 py-2">
            {t("run.payouts", { count })}
          </Heading>
          {count === 0 ? (
            <Text size="small" className="text-ui-fg-subtle px-6 py-3">
              {t("run.no_payouts")}
            </Text>
          ) : (
            <ul className="divide-y">
              {payouts.map((payout) => (
                <RunPayout key={payout.id} payout={payout} />
              ))}
            </ul>
          )}
          {count > payouts.length && (
            <Text size="small" className="text-ui-fg-subtle px-6 py-3">
              {t("run.more", { count: count - payouts.length })}
            </Text>
          )}
        </section>
      </RouteDrawer.Body>
      <RouteDrawer.Footer>
        <RouteDrawer.Close asChild>
          <Button size="small" variant="secondary">
            {t("run.close")}
          </Button>
        </RouteDrawer.Close>
      </RouteDrawer.Footer>
    </>
  );
}
