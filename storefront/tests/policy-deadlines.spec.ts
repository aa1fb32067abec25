import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { deadlines as apiDeadlines, snapshotPolicy } from "../../modules/booking/domain/policy";
import { deadlinesAhead, policyDeadlines, policySteps } from "../src/server/policy-deadlines";

const POLICIES = ["flexible", "moderate", "strict"] as const;
const ZONES = ["Europe/Madrid", "Asia/Kolkata", "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Apia"];

describe("the deadlines that the checkout tells", () => {
  it("are those that the booking will have, over changes of the clock too", () => {
    const days = fc.integer({ min: 0, max: 1500 });
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...ZONES),
        fc.constantFrom(...POLICIES),
        fc.integer({ min: 0, max: 23 }),
        (day, time_zone, cancellation_policy, hour) => {
          const from = Temporal.PlainDate.from("2026-01-01").add({ days: day }).toString();
          const check_in_time = `${String(hour).padStart(2, "0")}:30`;
          const start_at = Temporal.PlainDate.from(from)
            .toZonedDateTime({ timeZone: time_zone, plainTime: check_in_time })
            .toInstant();
          const booked = apiDeadlines(snapshotPolicy(cancellation_policy), { start_at, time_zone });
          expect(policyDeadlines({ cancellation_policy, check_in_time, time_zone }, from)).toEqual(
            booked.map(({ until, refund_percent }) => ({ until: until.toString(), refund_percent })),
          );
        },
      ),
    );
  });

  it("leave out what would be over before the booking is made", () => {
    const rule = { cancellation_policy: "strict", check_in_time: "15:00", time_zone: "Europe/Madrid" } as const;
    const deadlines = policyDeadlines(rule, "2027-06-20");
    expect(deadlinesAhead(deadlines, "2027-06-01T00:00:00Z")).toHaveLength(2);
    expect(deadlinesAhead(deadlines, "2027-06-10T00:00:00Z").map(({ refund_percent }) => refund_percent)).toEqual([50]);
    expect(deadlinesAhead(deadlines, "2027-06-19T00:00:00Z")).toEqual([]);
  });

  it("are the steps that the listing's page says in words", () => {
    for (const policy of POLICIES) {
      expect(policySteps(policy)).toEqual(
        snapshotPolicy(policy).steps.map(({ days_before, refund_percent }) => ({
          days: days_before,
          percent: refund_percent,
        })),
      );
      // The page has words for all of it and for half of it.
      expect(policySteps(policy).every(({ percent }) => percent === 100 || percent === 50)).toBe(true);
    }
  });
});
