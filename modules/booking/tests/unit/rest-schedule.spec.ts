import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { GRACE_HOURS_LEAST, graceEnd, reminderAt, retryAt } from "../../domain/rest-schedule";

const at = (text: string) => Temporal.Instant.from(text);
const FIRST = at("2027-05-03T07:00:00Z");
const START = at("2027-05-17T13:00:00Z");

describe("the reminder of a rest", () => {
  it("comes three days before, and not at all when that is past", () => {
    expect(reminderAt(FIRST, at("2027-03-01T00:00:00Z"))?.toString()).toBe("2027-04-30T07:00:00Z");
    expect(reminderAt(FIRST, at("2027-04-30T07:00:00Z"))).toBeNull();
  });
});

describe("the grace of a rest", () => {
  it("is five days, or until the stay begins, and never less than a day", () => {
    expect(graceEnd(FIRST, START).toString()).toBe("2027-05-08T07:00:00Z");
    expect(graceEnd(FIRST, at("2027-05-05T13:00:00Z")).toString()).toBe("2027-05-05T13:00:00Z");
    expect(graceEnd(FIRST, at("2027-05-03T13:00:00Z")).toString()).toBe("2027-05-04T07:00:00Z");
  });
});

describe("a card that was declined", () => {
  const grace_ends_at = graceEnd(FIRST, START);
  const refused = (attempt: number, when: string, failure_code = "insufficient_funds") =>
    retryAt({ attempt, failure_code, at: at(when), grace_ends_at })?.toString() ?? null;

  it("is asked again after one day and after two more, and then no more", () => {
    expect(refused(1, "2027-05-03T07:00:00Z")).toBe("2027-05-04T07:00:00Z");
    expect(refused(2, "2027-05-04T07:00:00Z")).toBe("2027-05-06T07:00:00Z");
    expect(refused(3, "2027-05-06T07:00:00Z")).toBeNull();
  });

  it.each(["authentication_required", "no_card"])("for what only the guest can mend is not asked again: %s", (code) => {
    expect(refused(1, "2027-05-03T07:00:00Z", code)).toBeNull();
  });

  it("is never asked again once the booking would be cancelled, whenever that is", () => {
    const hours = fc.integer({ min: -48, max: 400 });
    fc.assert(
      fc.property(hours, fc.integer({ min: 1, max: 5 }), hours, (startsIn, attempt, later) => {
        const grace = graceEnd(FIRST, FIRST.add({ hours: startsIn }));
        expect(grace.since(FIRST).total("hours")).toBeGreaterThanOrEqual(GRACE_HOURS_LEAST);
        const now = FIRST.add({ hours: later });
        const next = retryAt({ attempt, failure_code: "card_declined", at: now, grace_ends_at: grace });
        if (!next) return;
        expect(Temporal.Instant.compare(next, grace)).toBe(-1);
        expect(Temporal.Instant.compare(now, next)).toBe(-1);
      }),
    );
  });
});
