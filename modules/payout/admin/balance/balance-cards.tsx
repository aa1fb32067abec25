import { Container, Skeleton, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../../src/admin/components/load-error";
import { formatMoney } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { SellerBalance } from "../../../ledger/contract";
import { useBalances, useSchedule } from "../queries";

const PARTS = ["pending", "available", "on_its_way"] as const;

type Balance = Pick<SellerBalance, "pending" | "available"> & { currency: string; on_its_way: number };

const NOTHING: Balance = { currency: "eur", pending: 0, available: 0, on_its_way: 0 };

/** One number with what it means, in each currency. */
function Figure({ part, balances }: { part: (typeof PARTS)[number]; balances: Balance[] }) {
  const { t } = useTranslation("payout");
  const language = useLanguage();
  return (
    <Container className="flex flex-1 flex-col gap-y-1 px-4 py-4 sm:px-6">
      <Text as="span" size="small" className="text-ui-fg-subtle">
        {t(`balance.${part}`)}
      </Text>
      {balances.map(({ currency, ...amounts }) => (
        <span key={currency} className="text-ui-fg-base text-2xl font-medium tabular-nums">
          {formatMoney(amounts[part], currency, language)}
        </span>
      ))}
      <Text as="span" size="xsmall" className="text-ui-fg-subtle">
        {t(`balance.${part}_text`)}
      </Text>
    </Container>
  );
}

/** What of the balance is neither pending nor available, in a line each. */
function Remarks({ balances }: { balances: SellerBalance[] }) {
  const { t } = useTranslation("payout");
  const language = useLanguage();
  const lines = (["receivable", "reserve", "held"] as const).flatMap((part) =>
    balances
      .filter((balance) => balance[part] !== 0)
      .map(({ currency, [part]: amount }) => ({
        key: `${part} ${currency}`,
        isDebt: part === "receivable",
        text: t(`balance.${part}`, { amount: formatMoney(amount, currency, language) }),
      })),
  );
  if (lines.length === 0) return null;
  return (
    <ul className="flex flex-col gap-y-1 px-1">
      {lines.map(({ key, text, isDebt }) => (
        <Text asChild key={key} size="small" className={isDebt ? "text-ui-fg-error" : "text-ui-fg-subtle"}>
          <li>{text}</li>
        </Text>
      ))}
    </ul>
  );
}

/** What a seller has, in its parts: to come, to be paid out, and on its way. */
export function BalanceCards() {
  const { t } = useTranslation("payout");
  const { data, error, refetch } = useBalances();
  const { data: schedule } = useSchedule();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-3" aria-busy="true">
        {PARTS.map((part) => (
          <Skeleton key={part} className="h-28 w-full rounded-lg" />
        ))}
      </div>
    );
  }
  const sent = schedule?.payout_schedule.on_its_way ?? [];
  const currencies = [...new Set([...data.balances, ...sent].map(({ currency }) => currency))];
  const balances = currencies.map((currency): Balance => {
    const { pending = 0, available = 0 } = data.balances.find((one) => one.currency === currency) ?? {};
    const on_its_way = sent.find((one) => one.currency === currency)?.amount ?? 0;
    return { currency, pending, available, on_its_way };
  });
  const shown = balances.length > 0 ? balances : [NOTHING];
  return (
    <section aria-label={t("balance.label")} className="flex flex-col gap-y-3">
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-3">
        {PARTS.map((part) => (
          <Figure key={part} part={part} balances={shown} />
        ))}
      </div>
      <Remarks balances={data.balances} />
      {balances.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-1">
          {t("balance.none")}
        </Text>
      )}
    </section>
  );
}
