import { Button, Skeleton, StatusBadge, Text } from "@medusajs/ui";
import { type ComponentProps, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { DetailRow } from "../../../../src/admin/components/detail-row";
import { LoadError } from "../../../../src/admin/components/load-error";
import { formatDay } from "../../../../src/admin/format";
import { useApiLanguage, useLanguage } from "../../../../src/admin/use-language";
import type { PayoutAccountView } from "../../contract";
import { Card } from "../card";
import { useAccount } from "../queries";
import { useConnect } from "./use-connect";

type Status = PayoutAccountView["status"];

const COLOURS: Record<Status, ComponentProps<typeof StatusBadge>["color"]> = {
  not_connected: "grey",
  incomplete: "orange",
  in_review: "blue",
  restricted: "red",
  rejected: "red",
  enabled: "green",
};

/** What the button says; Stripe has closed a rejected account for good. */
const ACTION: Record<Status, "connect" | "finish" | "change" | null> = {
  not_connected: "connect",
  incomplete: "finish",
  in_review: "change",
  restricted: "finish",
  rejected: null,
  enabled: "change",
};

/** What is asked for, in words. */
function Due({ label, list }: { label: string; list: PayoutAccountView["currently_due"] }) {
  const language = useApiLanguage();
  if (list.length === 0) return null;
  return (
    <DetailRow label={label}>
      <ul className="list-disc pl-4">
        {list.map(({ topic, words }) => (
          <li key={topic}>{words[language]}</li>
        ))}
      </ul>
    </DetailRow>
  );
}

function AccountFacts({ account }: { account: PayoutAccountView }) {
  const { t } = useTranslation("payout");
  const language = useLanguage();
  const { past_due, currently_due, pending_verification, deadline, bank_last4 } = account;
  const overdue = new Set(past_due.map(({ topic }) => topic));
  return (
    <dl className="divide-y">
      {bank_last4 && <DetailRow label={t("account.bank")}>{t("account.bank_ends", { last4: bank_last4 })}</DetailRow>}
      <Due label={t("account.past_due")} list={past_due} />
      <Due label={t("account.due")} list={currently_due.filter(({ topic }) => !overdue.has(topic))} />
      <Due label={t("account.checking")} list={pending_verification} />
      {deadline && (
        <DetailRow label={t("account.due")}>{t("account.deadline", { date: formatDay(deadline, language) })}</DetailRow>
      )}
    </dl>
  );
}

/** Back from Stripe: a link that was used up is replaced by a new one; otherwise a word of what happens next. */
function useReturn(connect: () => void): boolean {
  const [parameters, setParameters] = useSearchParams();
  const outcome = parameters.get("onboarding");
  const isAsked = useRef(false);
  useEffect(() => {
    if (outcome !== "again" || isAsked.current) return;
    isAsked.current = true;
    setParameters((previous) => {
      previous.delete("onboarding");
      return previous;
    });
    connect();
  }, [outcome, connect, setParameters]);
  return outcome === "done";
}

/** The account that a seller is paid to: how it stands, what is missing, and the way to Stripe. */
export function AccountCard({ isOwner }: { isOwner: boolean }) {
  const { t } = useTranslation("payout");
  const { data, error, refetch } = useAccount();
  const { connect, isPending, dialog } = useConnect();
  const isBack = useReturn(connect);
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-40 w-full rounded-lg" aria-busy="true" />;
  const { account } = data;
  const action = ACTION[account.status];
  const isMain = action === "connect" || action === "finish";
  return (
    <Card
      title={t("account.title")}
      action={<StatusBadge color={COLOURS[account.status]}>{t(`account.${account.status}`)}</StatusBadge>}
    >
      <div className="flex flex-col items-start gap-y-3 px-6 py-4">
        <Text size="small">{t(`account.${account.status}_text`)}</Text>
        {isBack && account.status !== "enabled" && (
          <Text size="small" className="text-ui-fg-subtle" role="status">
            {t("account.returned")}
          </Text>
        )}
        {action && isOwner && (
          <Button
            size="small"
            variant={isMain ? "primary" : "secondary"}
            isLoading={isPending}
            onClick={() => connect()}
          >
            {t(`account.${action}`)}
          </Button>
        )}
        {action && !isOwner && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("account.owners")}
          </Text>
        )}
      </div>
      <AccountFacts account={account} />
      {dialog}
    </Card>
  );
}
