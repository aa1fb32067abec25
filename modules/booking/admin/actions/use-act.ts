import { toast } from "@medusajs/ui";
import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { refusalText } from "../../../../src/admin/refusal-text";
import { refresh } from "../../../../src/admin/use-api";
import { useApiLanguage } from "../../../../src/admin/use-language";
import type { BookingView } from "../../contract";
import { BOOKINGS, START } from "../paths";
import { act } from "./act";
import { type BookingAction, LEADS_TO } from "./actions-of";
import { withBooking } from "./with-booking";

export type Order = { booking: BookingView; action: BookingAction; reason?: string };
type Snapshot = [QueryKey, unknown][];

/**
 * Carries out what was decided about a booking. Lists and detail show it at once; when the API refuses, everything is
 * put back as it was, a toast says why, and the booking is read anew. `isWorking` while the API is still at it.
 */
export function useAct(): { order: (order: Order) => void; isPending: boolean; isWorking: boolean } {
  const { t } = useTranslation("booking");
  const language = useApiLanguage();
  const client = useQueryClient();
  const [isWorking, setWorking] = useState(false);
  const queryKey = BOOKINGS.split("/").filter(Boolean);

  const show = (id: string, change: (booking: BookingView) => BookingView) => {
    for (const [key] of client.getQueriesData({ queryKey })) {
      client.setQueryData(key, (answer: unknown) => withBooking(answer, id, change));
    }
  };

  const { mutate, isPending } = useMutation({
    mutationFn: ({ booking, action, reason }: Order) =>
      act({
        booking,
        action,
        language,
        ...(reason === undefined ? {} : { reason }),
        onAccepted: () => {
          setWorking(true);
          show(booking.id, (one) => ({ ...one, status: booking.status }));
        },
      }),
    onMutate: async ({ booking, action }): Promise<Snapshot> => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueriesData({ queryKey });
      show(booking.id, (one) => ({ ...one, status: LEADS_TO[action] }));
      return before;
    },
    onSuccess: (after, { booking: { id, reference, status }, action }) => {
      show(id, (one) => ({ ...one, ...after }));
      if (after.status === LEADS_TO[action]) toast.success(t(`${action}.done`, { reference }));
      else if (after.status === status) toast.info(t("working.still", { reference }));
      else toast.warning(t("working.moved", { reference, status: t(`status.${after.status}`) }));
    },
    onError: (error, { booking: { reference }, action }, before) => {
      for (const [key, answer] of before ?? []) client.setQueryData(key, answer);
      toast.error(t(`${action}.failed`, { reference }), { description: refusalText(error) });
    },
    onSettled: () => {
      setWorking(false);
      return Promise.all([refresh(client, BOOKINGS), refresh(client, START)]);
    },
  });
  return { order: mutate, isPending, isWorking };
}
