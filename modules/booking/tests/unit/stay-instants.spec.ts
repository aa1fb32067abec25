import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { stayInstants } from "../../domain/stay-instants";

const night = { unit: "night" as const, check_in_time: "15:00", check_out_time: "11:00" };

function written(stay: Parameters<typeof stayInstants>[0]): [string, string] {
  const { start_at, end_at } = stayInstants(stay);
  return [start_at.toString(), end_at.toString()];
}

describe("when a stay begins and ends", () => {
  it("is said in the listing's wall time, summer or winter, also in half-hour zones", () => {
    expect(written({ ...night, from: "2027-07-01", to: "2027-07-03", time_zone: "Europe/Madrid" })).toEqual([
      "2027-07-01T13:00:00Z",
      "2027-07-03T09:00:00Z",
    ]);
    expect(written({ ...night, from: "2027-03-27", to: "2027-03-28", time_zone: "Europe/Madrid" })).toEqual([
      "2027-03-27T14:00:00Z",
      "2027-03-28T09:00:00Z",
    ]);
    expect(written({ ...night, from: "2027-01-01", to: "2027-01-02", time_zone: "Asia/Kolkata" })).toEqual([
      "2027-01-01T09:30:00Z",
      "2027-01-02T05:30:00Z",
    ]);
  });

  it("is, for a wall time that the clocks skip, the moment after the gap, and for one that comes twice the first", () => {
    const skipped = {
      ...night,
      check_in_time: "02:30",
      from: "2027-03-28",
      to: "2027-03-29",
      time_zone: "Europe/Madrid",
    };
    expect(written(skipped)[0]).toBe("2027-03-28T01:30:00Z");
    const twice = {
      ...night,
      check_in_time: "02:30",
      from: "2027-10-31",
      to: "2027-11-01",
      time_zone: "Europe/Madrid",
    };
    expect(written(twice)[0]).toBe("2027-10-31T00:30:00Z");
  });

  it("is, by the day, opening and closing time of the first and the last day", () => {
    const room = { unit: "day" as const, check_in_time: "09:00", check_out_time: "18:00", time_zone: "Europe/Lisbon" };
    expect(written({ ...room, from: "2027-01-10", to: "2027-01-11" })).toEqual([
      "2027-01-10T09:00:00Z",
      "2027-01-10T18:00:00Z",
    ]);
    const boat = { ...room, check_in_time: "15:00", check_out_time: "11:00" };
    expect(written({ ...boat, from: "2027-01-10", to: "2027-01-11" })).toEqual([
      "2027-01-10T15:00:00Z",
      "2027-01-11T11:00:00Z",
    ]);
  });

  it("never ends before it begins, not even on a day whose opening hours a change of clocks swallows", () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => new Temporal.PlainTime(hour, minute).toString({ smallestUnit: "minute" }));
    const stay = fc.record({
      start: fc.integer({ min: 0, max: 3000 }),
      length: fc.integer({ min: 1, max: 365 }),
      unit: fc.constant("day" as const),
      check_in_time: time,
      check_out_time: time,
      time_zone: fc.constantFrom("Europe/Madrid", "America/Mexico_City", "Asia/Kolkata", "Pacific/Auckland", "UTC"),
    });
    const swallowed = { ...night, unit: "day" as const, check_in_time: "02:30", check_out_time: "03:00" };
    const [begins, ends] = written({ ...swallowed, from: "2027-03-28", to: "2027-03-29", time_zone: "Europe/Madrid" });
    expect(ends).toBe(begins);
    fc.assert(
      fc.property(stay, ({ start, length, ...rest }) => {
        const from = Temporal.PlainDate.from("2026-01-01").add({ days: start });
        const { start_at, end_at } = stayInstants({
          ...rest,
          from: from.toString(),
          to: from.add({ days: length }).toString(),
        });
        expect(Temporal.Instant.compare(start_at, end_at)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
