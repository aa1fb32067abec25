import { toast, usePrompt } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../../../src/admin/api";
import { refresh } from "../../../../src/admin/use-api";

/** A change of who has access: what is asked first, what is sent, and what is said afterwards. */
export type TeamChange = {
  path: string;
  method: "PATCH" | "DELETE";
  body?: { role: string };
  /** The list that shows the change. */
  list: string;
  question: { title: string; description: string; confirmText: string; cancelText: string };
  isDangerous: boolean;
  done: string;
};

/** Asks, sends, and tells how it went. */
export function useTeamChange(): (change: TeamChange) => Promise<void> {
  const { t } = useTranslation("berth");
  const client = useQueryClient();
  const ask = usePrompt();
  const { mutate } = useMutation({
    mutationFn: ({ path, method, body }: TeamChange) => api(path, { method, ...(body ? { body } : {}) }),
    onSuccess: (_answer, { done, list }) => {
      toast.success(done);
      return refresh(client, list);
    },
    onError: (error) => {
      toast.error(t("form.not_saved"), { description: error.message });
    },
  });
  return async (change) => {
    const isSure = await ask({ ...change.question, variant: change.isDangerous ? "danger" : "confirmation" });
    if (isSure) mutate(change);
  };
}
