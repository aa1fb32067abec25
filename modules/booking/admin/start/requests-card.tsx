import { Button, Text } from "@medusajs/ui";
import { useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { formatBooked } from "../../../../src/admin/booked-dates";
import { BookingStatusBadge } from "../../../../src/admin/components/booking-status-badge";
import { formatMoney } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { BookingView } from "../../contract";
import type { BookingAction } from "../actions/actions-of";
import { useHeldBack } from "../actions/held-back";
import { useBookingActions } from "../actions/use-booking-actions";
import { useUndo } from "../actions/use-confirm";
import { AnswerWithin } from "../list/answer-within";
import { Card, NothingHere } from "./card";

const SHOWN = 5;

type RowProps = { booking: BookingView; onAct: (booking: BookingView, action: BookingAction) => void };

function RequestRow({ booking, onAct }: RowProps) {
  const { t } = useTranslation(["start", "booking"]);
  const language = useLanguage();
  const { contact, listing } = booking;
  const isHeldBack = useHeldBack().has(booking.id);
  const isWaiting = booking.status === "requested" && !isHeldBack;
  return (
    <li className="flex flex-col gap-3 px-6 py-4 sm:flex-row sm:items-center">
      <div className="flex min-w-0 flex-1 flex-col">
        <Text size="small" weight="plus" asChild>
          <Link
            to={`/seller/bookings/${booking.id}`}
            className="focus-visible:shadow-borders-focus self-start rounded outline-none hover:underline"
          >
            {contact.name}
          </Link>
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {listing.title} · {formatBooked(booking, language)} · {t("booking:list.guests", { count: booking.guests })}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {formatMoney(booking.total, booking.currency, language)}
          {isWaiting && booking.request_expires_at && (
            <>
              {" · "}
              <AnswerWithin until={booking.request_expires_at} isSentence />
            </>
          )}
        </Text>
      </div>
      <div className="flex shrink-0 items-center gap-x-2">
        <Answer booking={booking} onAct={onAct} />
      </div>
    </li>
  );
}

/** Yes or no; after a yes, for a moment, the way back from it. */
function Answer({ booking, onAct }: RowProps) {
  const { t } = useTranslation(["start", "booking"]);
  const undo = useUndo();
  const isHeldBack = useHeldBack().has(booking.id);
  const guest = booking.contact.name;
  if (isHeldBack) {
    return (
      <>
        <BookingStatusBadge status="confirmed" />
        <Button size="small" variant="secondary" autoFocus onClick={() => undo([booking])}>
          {t("booking:undo.action")}
        </Button>
      </>
    );
  }
  if (booking.status !== "requested") return <BookingStatusBadge status={booking.status} />;
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        aria-label={t("requests.decline", { guest })}
        onClick={() => onAct(booking, "decline")}
      >
        {t("booking:decline.short")}
      </Button>
      <Button size="small" aria-label={t("requests.confirm", { guest })} onClick={() => onAct(booking, "confirm")}>
        {t("booking:confirm.short")}
      </Button>
    </>
  );
}

/** Guests who wait for an answer, the one with the least time first, answered right here. */
export function RequestsCard({ requests, count }: { requests: BookingView[]; count: number }) {
  const { t } = useTranslation("start");
  const { start, dialog } = useBookingActions();
  const list = useRef<HTMLUListElement>(null);
  const hadFocus = useRef(false);
  const left = requests.length;
  // An answered request goes away with the button that had the focus: the list takes it over.
  useLayoutEffect(() => {
    if (left > 0 && hadFocus.current && document.activeElement === document.body) list.current?.focus();
  }, [left]);
  return (
    <>
      <Card
        title={t("requests.title")}
        {...(count > 0 ? { text: t("requests.count", { count }) } : {})}
        action={{ label: t("requests.all"), to: "/seller/bookings" }}
      >
        {requests.length === 0 ? (
          <NothingHere>{t("requests.none")}</NothingHere>
        ) : (
          <ul
            ref={list}
            tabIndex={-1}
            className="divide-y outline-none"
            aria-label={t("requests.title")}
            onFocus={() => {
              hadFocus.current = true;
            }}
            onBlur={(event) => {
              // Without a next element the focused one has gone, or the window lost the focus.
              if (event.relatedTarget) hadFocus.current = false;
            }}
          >
            {requests.slice(0, SHOWN).map((booking) => (
              <RequestRow key={booking.id} booking={booking} onAct={start} />
            ))}
          </ul>
        )}
      </Card>
      {dialog}
    </>
  );
}
