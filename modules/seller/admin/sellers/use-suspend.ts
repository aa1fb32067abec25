import { toast, usePrompt } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../../../src/admin/api";
import { refusalText } from "../../../../src/admin/refusal-text";
import { refresh } from "../../../../src/admin/use-api";
import type { SellerView } from "../../contract";
import { SELLERS } from "../queries";

/** Suspends a seller or lets it go on, after asking, for it shuts people out. */
export function useSuspend(seller: SellerView): { change: () => Promise<void>; isPending: boolean } {
  const { t } = useTranslation("seller");
  const client = useQueryClient();
  const ask = usePrompt();
  const next = seller.status === "active" ? "suspended" : "active";
  const words = next === "suspended" ? ("suspend" as const) : ("reinstate" as const);
  const { mutate, isPending } = useMutation({
    mutationFn: () => api(`${SELLERS}/${seller.id}`, { method: "PATCH", body: { status: next } }),
    onSuccess: () => {
      toast.success(t(`${words}.done`, { name: seller.name }));
      return refresh(client, SELLERS);
    },
    onError: (error) => toast.error(t(`${words}.failed`), { description: refusalText(error) }),
  });
  const change = async () => {
    const isSure = await ask({
      variant: next === "suspended" ? "danger" : "confirmation",
      title: t(`${words}.title`, { name: seller.name }),
      description: t(`${words}.text`),
      confirmText: t(`${words}.action`),
      cancelText: t("suspend.cancel"),
    });
    if (isSure) mutate();
  };
  return { change, isPending };
}
