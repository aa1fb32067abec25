import { generateEntityId } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import { END_TIMER, REQUEST_TIMER, START_TIMER } from "../../../modules/booking/timer-names";
import type { Row } from "../insert-rows";
import type { SeededBooking } from "../seeded-booking";

const GIVEN_BACK: readonly string[] = ["expired", "declined", "cancelled"];

/** A row of `occupancy`; the exclusion constraint has the last word on it. */
export function occupancyRow({ id, slot, booked_at, last }: SeededBooking, resource_id: string): Row {
  const period = `[${slot.from},${slot.to})`;
  return {
    id: generateEntityId(undefined, "occ"),
    resource_id,
    period,
    guest_period: period,
    kind: "booking",
    state: GIVEN_BACK.includes(last.to) ? "released" : "live",
    source: "booking",
    booking_id: id,
    holder_hashes: [],
    created_at: booked_at,
    updated_at: last.at,
  };
}

function dueNext({ last, story, start_at, end_at }: SeededBooking): { name: string; due_at: Temporal.Instant }[] {
  if (last.to === "requested" && story.request_expires_at) {
    return [{ name: REQUEST_TIMER, due_at: story.request_expires_at }];
  }
  if (last.to === "confirmed") return [{ name: START_TIMER, due_at: start_at }];
  return last.to === "in_progress" ? [{ name: END_TIMER, due_at: end_at }] : [];
}

/** The row of `timer` for what will happen to a booking by itself, if anything will. */
export function timerRows(booking: SeededBooking): Row[] {
  return dueNext(booking).map(({ name, due_at }) => ({
    name,
    key: booking.id,
    payload: { booking_id: booking.id },
    due_at,
    run_at: due_at,
    created_at: booking.last.at,
  }));
}
