import { toast } from "@medusajs/ui";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { formatMoney } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { BookingView } from "../../contract";
import { holdBack, UNDO_MS, undoConfirmation } from "./held-back";

/** Takes a confirmation back and says so. */
export function useUndo(): (bookings: readonly BookingView[]) => void {
  const { t } = useTranslation("booking");
  return useCallback(
    (bookings) => {
      const [first] = bookings;
      if (!first) return;
      toast.dismiss(first.id);
      if (undoConfirmation(first.id)) toast.info(t("undo.undone"));
      else toast.warning(t("undo.too_late"));
    },
    [t],
  );
}

/** Confirms requests after the moment in which that can be undone; a toast offers to. */
export function useConfirm(): (bookings: readonly BookingView[], send: () => void) => void {
  const { t } = useTranslation("booking");
  const language = useLanguage();
  const undo = useUndo();
  return useCallback(
    (bookings, send) => {
      const [first] = bookings;
      if (!first) return;
      const ids = bookings.map(({ id }) => id);
      holdBack(ids, send);
      const facts = {
        count: bookings.length,
        reference: first.reference,
        total: formatMoney(first.total, first.currency, language),
      };
      toast.info(t(bookings.length === 1 ? "undo.one" : "undo.several", facts), {
        id: first.id,
        duration: UNDO_MS,
        description: t(bookings.length === 1 ? "undo.one_text" : "undo.several_text", facts),
        action: { label: t("undo.action"), altText: t("undo.action"), onClick: () => undo(bookings) },
      });
    },
    [t, language, undo],
  );
}
