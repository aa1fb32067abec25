import { usePrompt } from "@medusajs/ui";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatBooked } from "../../../../src/admin/booked-dates";
import { ReasonPrompt } from "../../../../src/admin/components/reason-prompt";
import { formatMoney } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { BookingView } from "../../contract";
import type { BookingAction } from "./actions-of";
import { useAct } from "./use-act";
import { useConfirm } from "./use-confirm";

type Explained = { booking: BookingView; action: "decline" | "cancel" };

type BookingActions = {
  /** Asks what has to be asked, then does it. */
  start: (booking: BookingView, action: BookingAction) => void;
  /** The question that wants a reason; belongs somewhere on the page. */
  dialog: ReactNode;
  isPending: boolean;
  isWorking: boolean;
};

/**
 * What a seller does about bookings. A confirmation can be undone for a moment; what is final is asked about first, in
 * words that say what it means for the guest.
 */
export function useBookingActions(): BookingActions {
  const { t } = useTranslation("booking");
  const language = useLanguage();
  const ask = usePrompt();
  const { order, isPending, isWorking } = useAct();
  const [explained, setExplained] = useState<Explained | null>(null);

  const facts = (booking: BookingView) => ({
    guest: booking.contact.name,
    listing: booking.listing.title,
    dates: formatBooked(booking, language),
    total: formatMoney(booking.total, booking.currency, language),
  });
  const confirm = useConfirm();
  const completeIfSure = async (booking: BookingView) => {
    const isSure = await ask({
      variant: "confirmation",
      title: t("complete.title"),
      description: t("complete.text", facts(booking)),
      confirmText: t("complete.action"),
      cancelText: t("complete.cancel"),
    });
    if (isSure) order({ booking, action: "complete" });
  };
  const start = (booking: BookingView, action: BookingAction) => {
    if (action === "confirm") confirm([booking], () => order({ booking, action }));
    else if (action === "complete") void completeIfSure(booking);
    else setExplained({ booking, action });
  };
  const dialog = explained && (
    <ReasonPrompt
      title={t(`${explained.action}.title`)}
      text={t(`${explained.action}.text`, facts(explained.booking))}
      label={t(`${explained.action}.reason`)}
      hint={t("reason_hint", { guest: explained.booking.contact.name })}
      confirmText={t(`${explained.action}.action`)}
      cancelText={t(`${explained.action}.cancel`)}
      onClose={() => setExplained(null)}
      onConfirm={(reason) => {
        setExplained(null);
        order({ ...explained, reason });
      }}
    />
  );
  return { start, dialog, isPending, isWorking };
}
