import { RouteDrawer } from "@medusajs/dashboard/components";
import { Button } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { mayManage } from "../../../../src/admin/me/membership";
import { useMe } from "../../../../src/admin/me/use-me";
import type { BookingDetail } from "../../contract";
import { actionsOf } from "../actions/actions-of";
import { useHeldBack } from "../actions/held-back";
import { useBookingActions } from "../actions/use-booking-actions";
import { useUndo } from "../actions/use-confirm";
import { BookingHeader } from "./booking-header";
import { BookingNotice } from "./booking-notice";
import { BookingParts } from "./booking-parts";

/** One booking of a seller's with what can be done about it; the last thing that can be done stands out. */
export function BookingDrawer({ booking }: { booking: BookingDetail }) {
  const { t } = useTranslation("booking");
  const state = useMe();
  const { start, dialog, isPending, isWorking } = useBookingActions();
  const actions = actionsOf(booking, state.status === "known" && mayManage(state.me));
  const undo = useUndo();
  const isHeldBack = useHeldBack().has(booking.id);
  const isMain = (action: string) => action === "confirm" || action === "complete";
  return (
    <>
      <BookingHeader booking={booking} />
      <RouteDrawer.Body className="flex-1 divide-y overflow-y-auto p-0">
        <BookingNotice booking={booking} isOwn isWorking={isWorking} />
        <BookingParts booking={booking} />
      </RouteDrawer.Body>
      <RouteDrawer.Footer>
        <RouteDrawer.Close asChild>
          <Button size="small" variant="transparent">
            {t("detail.close")}
          </Button>
        </RouteDrawer.Close>
        {isHeldBack && (
          // In place of the button that was pressed, and so with its focus.
          <Button size="small" variant="secondary" autoFocus onClick={() => undo([booking])}>
            {t("undo.action")}
          </Button>
        )}
        {!isHeldBack &&
          actions.toReversed().map((action) => (
            <Button
              key={action}
              size="small"
              variant={isMain(action) ? "primary" : "secondary"}
              isLoading={isPending && isMain(action)}
              disabled={isPending}
              onClick={() => start(booking, action)}
            >
              {t(`${action}.action`)}
            </Button>
          ))}
      </RouteDrawer.Footer>
      {dialog}
    </>
  );
}
