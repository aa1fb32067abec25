import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lane } from "../../lane";

const LIMITS = { inFlightMax: 2, waitingMax: 3, waitMsMax: 1000 };

/** A lane whose places are taken by two who have not left yet. */
function fullLane(limits = LIMITS): Lane<string> {
  const lane = new Lane<string>(limits);
  for (let index = 0; index < limits.inFlightMax; index += 1) expect(lane.enter(`first ${index}`, 0)).toBe("in");
  return lane;
}

describe("a lane", () => {
  it("lets in as many as there are places, the others in the order of their coming", () => {
    const lane = fullLane();
    expect([lane.enter("a", 1), lane.enter("b", 2)]).toEqual(["waits", "waits"]);
    expect([lane.leave(10), lane.leave(10), lane.leave(10)]).toEqual(["a", "b", undefined]);
    expect([lane.inFlight, lane.waiting]).toEqual([1, 0]);
  });

  it("sends away at once who could not come in soon, with the time that it would take", () => {
    const lane = fullLane();
    // The mean is 8000 / 8 = 1000 ms, so each place in the queue costs 500 ms.
    lane.leave(8000);
    lane.enter("again", 0);
    expect([lane.enter("a", 0), lane.enter("b", 0)]).toEqual(["waits", "waits"]);
    expect(lane.enter("c", 0)).toEqual({ retryAfterMs: 1500 });
  });

  it("has a queue that ends, however fast it goes", () => {
    const lane = fullLane();
    expect(["a", "b", "c"].map((name) => lane.enter(name, 0))).toEqual(["waits", "waits", "waits"]);
    expect(lane.enter("d", 0)).toEqual({ retryAfterMs: 0 });
  });

  it("sends away who waited too long, then everybody who would have to wait, until places move again", () => {
    const lane = fullLane();
    lane.enter("a", 0);
    lane.enter("b", 400);
    expect(lane.firstLateAt).toBe(1000);
    expect(lane.sendLateAway(999)).toEqual([]);
    expect(lane.sendLateAway(1000)).toEqual(["a"]);
    expect(lane.firstLateAt).toBe(1400);
    expect(lane.enter("c", 1001)).toHaveProperty("retryAfterMs");
    expect(lane.leave(1500)).toBe("b");
    lane.leave(10);
    expect(lane.enter("d", 1600)).toBe("in");
    for (let served = 0; served < 20; served += 1) {
      lane.leave(10);
      lane.enter("e", 1700);
    }
    expect(lane.enter("f", 1800)).toBe("waits");
  });

  it("forgets who goes away", () => {
    const lane = fullLane();
    lane.enter("a", 0);
    expect([lane.withdraw("a"), lane.withdraw("a"), lane.firstLateAt]).toEqual([true, false, null]);
    expect(lane.leave(10)).toBeUndefined();
  });

  it("loses nobody and lets nobody in twice, whatever happens in whatever order", () => {
    const event = fc.record({ kind: fc.constantFrom("enter", "leave", "late", "withdraw"), ms: fc.nat(600) });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 200 }), (events) => {
        const lane = new Lane<number>(LIMITS);
        const inside = new Set<number>();
        const waiting: number[] = [];
        let now = 0;
        events.forEach(({ kind, ms }, visitor) => {
          now += ms;
          if (kind === "enter") {
            const entry = lane.enter(visitor, now);
            if (entry === "in") inside.add(visitor);
            if (entry === "waits") waiting.push(visitor);
            if (typeof entry === "object") expect(inside.size).toBe(LIMITS.inFlightMax);
          }
          if (kind === "leave" && inside.size > 0) {
            const [leaver] = inside;
            inside.delete(leaver as number);
            const next = lane.leave(ms);
            expect(next).toBe(waiting.shift());
            if (next !== undefined) inside.add(next);
          }
          if (kind === "late") for (const gone of lane.sendLateAway(now)) expect(gone).toBe(waiting.shift());
          if (kind === "withdraw" && waiting.length > 0) expect(lane.withdraw(waiting.pop() as number)).toBe(true);
          expect([lane.inFlight, lane.waiting]).toEqual([inside.size, waiting.length]);
          expect(inside.size).toBeLessThanOrEqual(LIMITS.inFlightMax);
          expect(waiting.length).toBeLessThanOrEqual(LIMITS.waitingMax);
        });
      }),
    );
  });
});
