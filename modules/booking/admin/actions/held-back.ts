import { useSyncExternalStore } from "react";
import { beforeSigningOut } from "../../../../src/admin/boot/signing-out";
import type { BookingView } from "../../contract";
import { BOOKINGS } from "../paths";

/**
 * Milliseconds in which a confirmation can still be taken back. It captures the guest's payment, which nothing undoes,
 * so it is the sending that waits.
 */
export const UNDO_MS = 5_000;

/** Milliseconds that a sent one still shows as confirmed by this list, until the answers that are kept say so. */
const SHOWN_ON_MS = 500;

type Entry = { ids: readonly string[]; timer: number; isSent: boolean };

let entries: readonly Entry[] = [];
let shown: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

function setEntries(next: readonly Entry[]): void {
  entries = next;
  shown = new Set(next.flatMap(({ ids }) => ids));
  for (const listener of listeners) listener();
}

function sendNow(id: string): Promise<unknown> {
  return fetch(`${BOOKINGS}/${id}/confirm`, {
    ...{ method: "POST", keepalive: true, credentials: "include", body: "{}" },
    headers: { "content-type": "application/json" },
  });
}

/**
 * Whoever leaves the page or signs out meant what they did: the browser sends what still waited, also after the page
 * is gone.
 */
async function sendAllNow(): Promise<void> {
  const waiting = entries.filter(({ isSent }) => !isSent);
  for (const { timer } of waiting) window.clearTimeout(timer);
  setEntries([]);
  await Promise.allSettled(waiting.flatMap(({ ids }) => ids).map(sendNow));
}

let isListening = false;

function sendOnLeaving(): void {
  if (isListening) return;
  isListening = true;
  window.addEventListener("pagehide", () => void sendAllNow());
  beforeSigningOut(sendAllNow);
}

/** Confirms bookings a little later, unless it is undone first. */
export function holdBack(ids: readonly string[], send: () => void): void {
  const others = () => entries.filter((entry) => entry.timer !== timer);
  const timer = window.setTimeout(() => {
    send();
    setEntries([...others(), { ids, timer, isSent: true }]);
    window.setTimeout(() => setEntries(others()), SHOWN_ON_MS);
  }, UNDO_MS);
  setEntries([...entries, { ids, timer, isSent: false }]);
  sendOnLeaving();
}

/** Takes a confirmation back, with those that were given together with it; false when it is on its way already. */
export function undoConfirmation(id: string): boolean {
  const found = entries.filter(({ ids, isSent }) => !isSent && ids.includes(id));
  for (const { timer } of found) window.clearTimeout(timer);
  setEntries(entries.filter((entry) => !found.includes(entry)));
  return found.length > 0;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The bookings whose confirmation can still be undone. */
export function useHeldBack(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => shown);
}

/** A booking as it will be: one whose confirmation only waits to be sent shows as confirmed. */
export function foresee<Booking extends BookingView>(booking: Booking, heldBack: ReadonlySet<string>): Booking {
  if (!heldBack.has(booking.id) || booking.status !== "requested") return booking;
  return { ...booking, status: "confirmed", request_expires_at: null };
}
