import { toast, usePrompt } from "@medusajs/ui";
import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../../src/admin/api";
import { formatMoney, formatStay } from "../../../src/admin/format";
import { refresh } from "../../../src/admin/use-api";
import { useLanguage } from "../../../src/admin/use-language";
import type { BookingView } from "../contract";
import { BOOKINGS } from "./queries";
import { withConfirmed } from "./with-confirmed";

type Snapshot = [QueryKey, unknown][];

/**
 * Asks, then confirms a request. It shows as confirmed at once; when the API refuses, everything is put back as it
 * was and a toast says why.
 */
export function useConfirmBooking(): { confirm: (booking: BookingView) => Promise<void>; isPending: boolean } {
  const { t } = useTranslation("booking");
  const language = useLanguage();
  const client = useQueryClient();
  const ask = usePrompt();
  const queryKey = BOOKINGS.split("/").filter(Boolean);

  const { mutate, isPending } = useMutation({
    mutationFn: (booking: BookingView) => api(`${BOOKINGS}/${booking.id}/confirm`, { method: "POST", body: {} }),
    onMutate: async (booking): Promise<Snapshot> => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueriesData({ queryKey });
      for (const [key] of before) client.setQueryData(key, (answer: unknown) => withConfirmed(answer, booking.id));
      return before;
    },
    onSuccess: (_answer, { reference }) => toast.success(t("confirm.done", { reference })),
    onError: (error, { reference }, before) => {
      for (const [key, answer] of before ?? []) client.setQueryData(key, answer);
      toast.error(t("confirm.failed", { reference }), { description: error.message });
    },
    onSettled: () => refresh(client, BOOKINGS),
  });

  const confirm = async (booking: BookingView) => {
    const isSure = await ask({
      variant: "confirmation",
      title: t("confirm.title"),
      description: t("confirm.text", {
        guest: booking.contact.name,
        listing: booking.listing.title,
        dates: formatStay(booking.from, booking.to, language),
        total: formatMoney(booking.total, booking.currency, language),
      }),
      confirmText: t("confirm.action"),
      cancelText: t("confirm.cancel"),
    });
    if (isSure) mutate(booking);
  };
  return { confirm, isPending };
}
