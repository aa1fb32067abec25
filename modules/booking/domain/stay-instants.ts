import { Temporal } from "temporal-polyfill";

type Stay = {
  /** Plain dates in the zone; `to` is exclusive. */
  from: string;
  to: string;
  unit: "night" | "day";
  /** Wall times such as `15:00`. */
  check_in_time: string;
  check_out_time: string;
  time_zone: string;
};

export type StayInstants = { start_at: Temporal.Instant; end_at: Temporal.Instant };

function instantAt(date: Temporal.PlainDate, time: string, zone: string): Temporal.Instant {
  return date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
}

/**
 * When a stay begins and ends. Nights end at check-out on `to`. Days end at closing time of the last day, or, where
 * closing is not later than opening (a boat taken at 15:00 and brought back by 11:00), on the day after it.
 * A wall time that a change of clocks skips moves on by the gap; one that comes twice is the first. A day that is
 * swallowed by such a gap (open from 02:30 to 03:00) ends as it begins.
 */
export function stayInstants({ from, to, unit, check_in_time, check_out_time, time_zone }: Stay): StayInstants {
  const end = Temporal.PlainDate.from(to);
  const sameDay = unit === "day" && Temporal.PlainTime.compare(check_out_time, check_in_time) > 0;
  const start_at = instantAt(Temporal.PlainDate.from(from), check_in_time, time_zone);
  const end_at = instantAt(sameDay ? end.subtract({ days: 1 }) : end, check_out_time, time_zone);
  return { start_at, end_at: Temporal.Instant.compare(end_at, start_at) < 0 ? start_at : end_at };
}
