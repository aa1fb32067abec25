import { toast } from "@medusajs/ui";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../../../src/admin/api";
import { refusalText } from "../../../../src/admin/refusal-text";
import { useProved } from "../password/use-proved";
import { ACCOUNT } from "../paths";

type Answer = { onboarding_link: { url: string } };

/** Leads to Stripe's own pages, after the password when it was not given lately. */
export function useConnect() {
  const { t } = useTranslation("payout");
  const { mutate, isPending } = useMutation({
    mutationFn: () => api<Answer>(ACCOUNT, { method: "POST", body: {} }),
    onSuccess: ({ onboarding_link }) => window.location.assign(onboarding_link.url),
    onError: (error) => {
      if (!asksFor(error)) toast.error(t("account.failed"), { description: refusalText(error) });
    },
  });
  const { asksFor, dialog } = useProved(mutate);
  return { connect: mutate, isPending, dialog };
}
