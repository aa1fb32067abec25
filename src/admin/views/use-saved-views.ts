import { toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { SavedView, ViewedTable } from "../../../modules/seller/contract";
import { api } from "../api";
import { refusalText } from "../refusal-text";
import { refresh, useApi } from "../use-api";

/** Tables of a seller's area; the others are the operators'. */
const SELLERS: readonly ViewedTable[] = ["bookings", "listings"];

/** A person's own views of a table, kept by the API, and what can be done with them. */
export function useSavedViews(table: ViewedTable) {
  const { t } = useTranslation("berth");
  const client = useQueryClient();
  const path = SELLERS.includes(table) ? "/seller/saved-views" : "/admin/saved-views";
  const { data } = useApi<{ saved_views: SavedView[] }>(path, { table });
  const settled = {
    onSettled: () => refresh(client, path),
    onError: (error: Error) => toast.error(t("views.failed"), { description: refusalText(error) }),
  };
  const saving = useMutation({
    ...settled,
    mutationFn: (view: { name: string; query: string }) => api(path, { method: "POST", body: { table, ...view } }),
    onSuccess: (_answer, { name }) => toast.success(t("views.saved", { name })),
  });
  const forgetting = useMutation({
    ...settled,
    mutationFn: (view: SavedView) => api(`${path}/${view.id}`, { method: "DELETE" }),
    onSuccess: (_answer, { name }) => toast.success(t("views.forgotten", { name })),
  });
  return { views: data?.saved_views ?? [], save: saving.mutate, forget: forgetting.mutate };
}
