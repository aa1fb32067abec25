import { toast } from "@medusajs/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type BulkOutcome, runBulk } from "../../../../src/admin/bulk/run-bulk";
import { refresh } from "../../../../src/admin/use-api";
import { useApiLanguage } from "../../../../src/admin/use-language";
import type { BookingView } from "../../contract";
import { act } from "../actions/act";
import { useConfirm } from "../actions/use-confirm";
import { BOOKINGS, START } from "../paths";

/** Confirms several requests after the moment in which that can be undone, and tells row by row how it went. */
export function useBulkConfirm() {
  const { t } = useTranslation("booking");
  const client = useQueryClient();
  const language = useApiLanguage();
  const hold = useConfirm();
  const [outcomes, setOutcomes] = useState<BulkOutcome[] | null>(null);
  const nameOf = ({ contact, reference }: BookingView) => t("bulk.booking", { guest: contact.name, reference });

  const send = async (bookings: readonly BookingView[]) => {
    const found = await runBulk(bookings, nameOf, (booking) =>
      act({ booking, action: "confirm", language, onAccepted: () => undefined }),
    );
    const done = found.filter(({ problem }) => problem === null).length;
    setOutcomes(found);
    if (done === found.length) toast.success(t("bulk.done", { count: done }));
    else toast.warning(t("bulk.partly", { done, total: found.length }));
    await Promise.all([refresh(client, BOOKINGS), refresh(client, START)]);
  };
  return {
    outcomes,
    clear: () => setOutcomes(null),
    confirm: (bookings: readonly BookingView[]) => hold(bookings, () => void send(bookings)),
  };
}
