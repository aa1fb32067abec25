import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { StoredLine } from "../../../rates/contract";
import { deadlines, type PolicyName, refundPercent, snapshotPolicy } from "../../domain/policy";
import { refundLines, refundTotal } from "../../domain/refund";
import { requestExpiry } from "../../domain/request-expiry";
import { TRANSITION_ACTORS } from "../../domain/transitions";

const POLICIES: readonly PolicyName[] = ["flexible", "moderate", "strict"];
/** Half-hour and quarter-hour zones, both hemispheres' summer times, a zone that changes by half an hour, none at all. */
const ZONES = [
  "Europe/Madrid",
  "America/New_York",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Australia/Adelaide",
  "America/St_Johns",
  "Pacific/Kiritimati",
  "UTC",
] as const;

const minor = fc.bigInt({ min: 0n, max: 9_999_999n });

const linesOf = fc
  .record({ base: minor, cleaning: minor, service: minor, nights: fc.integer({ min: 1, max: 30 }) })
  .map(({ base, cleaning, service, nights }): StoredLine[] => [
    {
      code: "base",
      unit: "night",
      quantity: nights,
      unit_minor: String(base),
      amount_minor: String(base * BigInt(nights)),
    },
    { code: "cleaning_fee", amount_minor: String(cleaning) },
    { code: "service_fee", share_bps: 600, amount_minor: String(service) },
  ]);

const stayOf = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    day: fc.integer({ min: 0, max: 3 * 365 }),
    hour: fc.integer({ min: 0, max: 23 }),
  })
  .map(({ zone, day, hour }) => {
    const date = Temporal.PlainDate.from("2026-01-01").add({ days: day });
    const start = date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) });
    return { start_at: start.toInstant(), time_zone: zone };
  });

/** Seconds from the beginning of a stay; negative is before it. */
const fromStart = fc.integer({ min: -40 * 86_400, max: 20 * 86_400 });
const policyOf = fc.constantFrom(...POLICIES).map(snapshotPolicy);

const paid = (lines: readonly StoredLine[]) => lines.reduce((sum, line) => sum + BigInt(line.amount_minor), 0n);

describe("what a cancellation pays back", () => {
  it("is between nothing and all of each line, and its lines sum to its total", () => {
    fc.assert(
      fc.property(
        ...[linesOf, stayOf, fromStart, policyOf, fc.constantFrom(...TRANSITION_ACTORS)],
        (lines, stay, seconds, policy, actor) => {
          const at = stay.start_at.add({ seconds });
          const refund = refundLines({ policy, stay, at, actor, lines });
          for (const { code, amount_minor } of refund) {
            const line = lines.find((one) => one.code === code);
            expect(BigInt(amount_minor) <= BigInt(line?.amount_minor ?? -1)).toBe(true);
            expect(BigInt(amount_minor) > 0n).toBe(true);
          }
          const total = refundTotal(refund);
          expect(total >= 0n && total <= paid(lines)).toBe(true);
          expect(refund.reduce((sum, line) => sum + BigInt(line.amount_minor), 0n)).toBe(total);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("never grows with waiting", () => {
    fc.assert(
      fc.property(linesOf, stayOf, fromStart, fromStart, policyOf, (lines, stay, one, other, policy) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((seconds) =>
          refundTotal(refundLines({ policy, stay, at: stay.start_at.add({ seconds }), actor: "consumer", lines })),
        );
        expect((late ?? 0n) <= (early ?? 0n)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("is all of it when the seller cancels, at whatever time", () => {
    fc.assert(
      fc.property(linesOf, stayOf, fromStart, policyOf, (lines, stay, seconds, policy) => {
        const at = stay.start_at.add({ seconds });
        expect(refundTotal(refundLines({ policy, stay, at, actor: "seller", lines }))).toBe(paid(lines));
      }),
    );
  });

  it("is nothing for a guest from the beginning of the stay on", () => {
    fc.assert(
      fc.property(linesOf, stayOf, fc.nat({ max: 400 * 86_400 }), policyOf, (lines, stay, seconds, policy) => {
        const at = stay.start_at.add({ seconds });
        expect(refundLines({ policy, stay, at, actor: "consumer", lines })).toEqual([]);
      }),
    );
  });

  it("gives the cleaning back whole until arrival, whatever the policy says of the rest", () => {
    const stay = { start_at: Temporal.Instant.from("2027-03-10T14:00:00Z"), time_zone: "Europe/Madrid" };
    const lines: StoredLine[] = [
      { code: "base", unit: "night", quantity: 2, unit_minor: "5000", amount_minor: "10000" },
      { code: "cleaning_fee", amount_minor: "2500" },
      { code: "service_fee", share_bps: 600, amount_minor: "750" },
    ];
    const at = (instant: string, name: PolicyName) =>
      refundLines({
        policy: snapshotPolicy(name),
        stay,
        at: Temporal.Instant.from(instant),
        actor: "consumer",
        lines,
      }).map(({ code, amount_minor }) => `${code} ${amount_minor}`);
    expect(at("2027-03-03T13:00:00Z", "strict")).toEqual(["base 5000", "cleaning_fee 2500", "service_fee 375"]);
    expect(at("2027-03-03T14:00:01Z", "strict")).toEqual(["cleaning_fee 2500"]);
    expect(at("2027-03-10T13:59:59Z", "flexible")).toEqual(["cleaning_fee 2500"]);
    expect(at("2027-03-10T14:00:00Z", "flexible")).toEqual([]);
  });
});

describe("the deadlines of a policy", () => {
  it.each([
    // Clocks in Madrid go forward on 28 March 2027 at 2:00 and back on 31 October at 3:00.
    ["2027-03-28T13:00:00Z", "Europe/Madrid", "2027-03-27T14:00:00Z"],
    ["2027-10-31T14:00:00Z", "Europe/Madrid", "2027-10-30T13:00:00Z"],
    // Lord Howe Island changes by half an hour, on 4 April 2027.
    ["2027-04-04T04:30:00Z", "Australia/Lord_Howe", "2027-04-03T04:00:00Z"],
    ["2027-05-10T09:30:00Z", "Asia/Kolkata", "2027-05-09T09:30:00Z"],
  ])("count days on the wall clock: a stay from %s in %s ends free cancelling at %s", (start, time_zone, until) => {
    const [first] = deadlines(snapshotPolicy("flexible"), { start_at: Temporal.Instant.from(start), time_zone });
    expect(first?.until.toString()).toBe(until);
  });

  it("hold to the second", () => {
    fc.assert(
      fc.property(stayOf, policyOf, (stay, policy) => {
        for (const { until, refund_percent } of deadlines(policy, stay)) {
          expect(refundPercent(policy, stay, until)).toBe(refund_percent);
          expect(refundPercent(policy, stay, until.add({ seconds: 1 }))).toBeLessThan(refund_percent);
        }
      }),
    );
  });

  it("are the earliest and the most generous first", () => {
    for (const name of POLICIES) {
      const stay = { start_at: Temporal.Instant.from("2027-06-01T13:00:00Z"), time_zone: "Europe/Madrid" };
      const found = deadlines(snapshotPolicy(name), stay);
      const times = found.map(({ until }) => until.epochMilliseconds);
      const shares = found.map(({ refund_percent }) => refund_percent);
      expect(times).toEqual([...times].sort((one, other) => one - other));
      expect(shares).toEqual([...shares].sort((one, other) => other - one));
    }
  });
});

describe("the time to answer a request", () => {
  const at = (text: string) => Temporal.Instant.from(text);
  it.each([
    [
      "six days from now",
      "2027-06-01T00:00:00Z",
      "2027-07-01T13:00:00Z",
      "2027-07-05T09:00:00Z",
      "2027-06-07T00:00:00Z",
    ],
    [
      "a day into the stay",
      "2027-06-01T00:00:00Z",
      "2027-06-02T13:00:00Z",
      "2027-06-09T09:00:00Z",
      "2027-06-03T13:00:00Z",
    ],
    [
      "the end of the stay",
      "2027-06-01T12:00:00Z",
      "2027-06-01T13:00:00Z",
      "2027-06-02T09:00:00Z",
      "2027-06-02T09:00:00Z",
    ],
  ])("is %s", (_, now, start, end, expected) => {
    const expiry = requestExpiry({ now: at(now), start_at: at(start), end_at: at(end), time_zone: "Europe/Madrid" });
    expect(expiry.toString()).toBe(expected);
  });
});
