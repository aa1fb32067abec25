import { toast, usePrompt } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../../../src/admin/api";
import { refusalText } from "../../../../src/admin/refusal-text";
import { refresh } from "../../../../src/admin/use-api";
import { RUNS } from "../paths";

/** Starts a run of everybody who is due, after asking: what is sent cannot be taken back. */
export function useRunNow(): { start: () => Promise<void>; isPending: boolean } {
  const { t } = useTranslation("payout");
  const client = useQueryClient();
  const ask = usePrompt();
  const { mutate, isPending } = useMutation({
    mutationFn: () => api(RUNS, { method: "POST", body: {} }),
    onSuccess: () => {
      toast.success(t("run.started"));
      return refresh(client, RUNS);
    },
    onError: (error) => toast.error(t("run.not_started"), { description: refusalText(error) }),
  });
  const start = async () => {
    const isSure = await ask({
      variant: "confirmation",
      title: t("run.confirm"),
      description: t("run.confirm_text"),
      confirmText: t("run.yes"),
      cancelText: t("run.cancel"),
    });
    if (isSure) mutate();
  };
  return { start, isPending };
}
