import { Temporal } from "temporal-polyfill";
import { requestExpiry } from "../../modules/booking/domain/request-expiry";
import type { BookingState, TransitionActor, TransitionName } from "../../modules/booking/domain/transitions";
import type { Random } from "../pictures/random";
import type { Fate } from "./fates";

/** One line of a booking's history. */
export type Event = {
  name: TransitionName | "hold";
  from: BookingState | null;
  to: BookingState;
  actor: TransitionActor;
  at: Temporal.Instant;
};

/** A booking's history, oldest first, with the instants that stand on the booking itself. */
export type Story = {
  events: Event[];
  hold_expires_at: Temporal.Instant;
  /** Only of a request. */
  request_expires_at: Temporal.Instant | null;
  /** When the money was taken, if it was. */
  captured_at: Temporal.Instant | null;
};

export type Setting = {
  fate: Fate;
  mode: "instant" | "request";
  start_at: Temporal.Instant;
  end_at: Temporal.Instant;
  time_zone: string;
  now: Temporal.Instant;
  hold_minutes: number;
};

const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;
/** A timer fires within a second or so. */
const FIRED = { seconds: 1 };

/** Seconds before arrival (past and present stays) or before now (next ones) at which somebody books. */
const BOOKED_BEFORE: Partial<Record<Fate, readonly [number, number]>> = {
  requested: [3 * HOUR_S, 4.5 * DAY_S],
  declined: [9 * DAY_S, 40 * DAY_S],
  expired: [9 * DAY_S, 30 * DAY_S],
  withdrawn: [9 * DAY_S, 40 * DAY_S],
};
const BOOKED_BEFORE_ELSE = [3 * DAY_S, 55 * DAY_S] as const;
const ANSWER_S = [15 * 60, 40 * HOUR_S] as const;
/** Every other guest who cancels does so late, when the policy no longer pays back all. */
const LATE_S = [2 * HOUR_S, 9 * DAY_S] as const;

const earlier = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) < 0 ? one : other;
const after = (at: Temporal.Instant, seconds: number) => at.add({ seconds: Math.round(seconds) });
const secondsBetween = (one: Temporal.Instant, other: Temporal.Instant) => one.until(other).total("seconds");

/** Writes a history whose every step was possible at its time, and none of which lies in the future. */
export function tellStory(setting: Setting, random: Random): Story {
  const { fate, mode, start_at, end_at, time_zone, now } = setting;
  const arrival = earlier(start_at, now);
  const booked_at = after(arrival, -random.range(...(BOOKED_BEFORE[fate] ?? BOOKED_BEFORE_ELSE)));
  const paid_at = after(booked_at, random.int(100, 500));
  const expiry = mode === "request" ? requestExpiry({ now: paid_at, start_at, end_at, time_zone }) : null;
  const events: Event[] = [{ name: "hold", from: null, to: "held", actor: "consumer", at: booked_at }];
  const move = (name: TransitionName, to: BookingState, actor: TransitionActor, at: Temporal.Instant) => {
    events.push({ name, from: events.at(-1)?.to ?? null, to, actor, at });
    return at;
  };
  const story = {
    events,
    hold_expires_at: booked_at.add({ minutes: setting.hold_minutes }),
    request_expires_at: expiry,
  };

  move("accept_payment", "confirming", "system", paid_at);
  if (expiry) move("request", "requested", "system", paid_at);
  else move("confirm_instantly", "confirmed", "system", paid_at);
  const until = earlier(earlier(expiry ?? arrival, arrival), now);
  const answer_at = after(paid_at, Math.min(random.range(...ANSWER_S), secondsBetween(paid_at, until) * 0.8));

  if (fate === "requested") return { ...story, captured_at: null };
  if (fate === "declined") move("decline", "declined", "seller", answer_at);
  if (fate === "withdrawn") move("withdraw", "cancelled", "consumer", answer_at);
  if (fate === "expired" && expiry) move("expire_request", "expired", "system", expiry.add(FIRED));
  if (fate === "declined" || fate === "withdrawn" || fate === "expired") return { ...story, captured_at: null };

  const captured_at = expiry ? move("confirm", "confirmed", "seller", answer_at) : paid_at;
  const soon_s = secondsBetween(captured_at, arrival) * random.range(0.1, 0.98);
  const late_s = secondsBetween(captured_at, start_at) - random.range(...LATE_S);
  const isLate = random.chance(0.5) && late_s > 0 && Temporal.Instant.compare(after(captured_at, late_s), now) < 0;
  const cancel_at = after(captured_at, isLate ? late_s : soon_s);
  if (fate === "cancelled_by_guest") move("cancel", "cancelled", "consumer", cancel_at);
  if (fate === "cancelled_by_seller") move("cancel", "cancelled", "seller", cancel_at);
  if (fate === "cancelled_by_operator") move("cancel", "cancelled", "operator", cancel_at);
  if (fate === "in_progress" || fate === "completed") move("start", "in_progress", "system", start_at.add(FIRED));
  if (fate === "completed") move("complete", "completed", "system", end_at.add(FIRED));
  return { ...story, captured_at };
}
