import { Button, Text, toast, usePrompt } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../../../src/admin/api";
import { formatDate } from "../../../../src/admin/format";
import { refusalText } from "../../../../src/admin/refusal-text";
import { refresh } from "../../../../src/admin/use-api";
import { useLanguage } from "../../../../src/admin/use-language";
import { Card } from "../card";
import { useProved } from "../password/use-proved";
import { PAYOUTS } from "../paths";
import { useAccount, useBalances, useSchedule } from "../queries";

/** Pays out now, after asking, and after the password when it was not given lately. */
function usePayNow() {
  const { t } = useTranslation("payout");
  const client = useQueryClient();
  const ask = usePrompt();
  const { mutate, isPending } = useMutation({
    mutationFn: () => api(PAYOUTS, { method: "POST", body: {} }),
    onSuccess: () => {
      toast.success(t("next.done"));
      return Promise.all([refresh(client, PAYOUTS), refresh(client, "/seller/balance")]);
    },
    onError: (error) => {
      if (!asksFor(error)) toast.error(t("next.failed"), { description: refusalText(error) });
    },
  });
  const { asksFor, dialog } = useProved(mutate);
  const start = async () => {
    const isSure = await ask({
      variant: "confirmation",
      title: t("next.confirm"),
      description: t("next.confirm_text"),
      confirmText: t("next.yes"),
      cancelText: t("next.cancel"),
    });
    if (isSure) mutate();
  };
  return { start, isPending, dialog };
}

/** When what is available is paid out next; owners can have it now. */
export function NextPayoutCard({ isOwner }: { isOwner: boolean }) {
  const { t } = useTranslation("payout");
  const language = useLanguage();
  const { data: schedule } = useSchedule();
  const { data: account } = useAccount();
  const { data: money } = useBalances();
  const { start, isPending, dialog } = usePayNow();
  if (!schedule || !account) return null;
  const day = schedule.payout_schedule.next_payout_on;
  const isReady = account.account.status === "enabled";
  const hasMoney = money?.balances.some(({ available }) => available > 0) ?? false;
  const button = isOwner && isReady && hasMoney && (
    <Button size="small" variant="secondary" isLoading={isPending} onClick={() => void start()}>
      {t("next.action")}
    </Button>
  );
  return (
    <Card title={t("next.title")} text={t("next.text")} action={button}>
      <Text className="px-6 py-4" weight="plus">
        {account.account.status === "not_connected"
          ? t("next.no_account")
          : day === null
            ? t("next.manual")
            : t("next.on", { date: formatDate(day, language) })}
      </Text>
      {dialog}
    </Card>
  );
}
