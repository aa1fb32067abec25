import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BOOKING_STATES,
  type BookingState,
  nextState,
  TRANSITION_ACTORS,
  TRANSITIONS,
  type TransitionActor,
  type TransitionName,
} from "../../domain/transitions";

/** Written down a second time, by hand: a change of the table has to be made here as well. */
const ALLOWED = new Set([
  "held expire_hold system > expired",
  "held abandon_payment system > expired",
  "held accept_payment system > confirming",
  "confirming undo_payment system > expired",
  "confirming request system > requested",
  "confirming confirm_instantly system > confirmed",
  "requested confirm seller > confirmed",
  "requested confirm system > confirmed",
  "requested decline seller > declined",
  "requested expire_request system > expired",
  "requested withdraw consumer > cancelled",
  "requested withdraw operator > cancelled",
  "confirmed cancel consumer > cancelled",
  "confirmed cancel seller > cancelled",
  "confirmed cancel operator > cancelled",
  "in_progress cancel consumer > cancelled",
  "in_progress cancel seller > cancelled",
  "in_progress cancel operator > cancelled",
  "confirmed cancel_unpaid system > cancelled",
  "in_progress cancel_unpaid system > cancelled",
  "confirmed start system > in_progress",
  "in_progress complete system > completed",
  "in_progress complete seller > completed",
]);

const NAMES = TRANSITIONS.map((transition) => transition.name);
const ENDS: readonly BookingState[] = ["completed", "expired", "declined", "cancelled"];

function everyCombination(): { state: BookingState; name: TransitionName; actor: TransitionActor }[] {
  return BOOKING_STATES.flatMap((state) =>
    NAMES.flatMap((name) => TRANSITION_ACTORS.map((actor) => ({ state, name, actor }))),
  );
}

describe("the table of transitions", () => {
  it("allows exactly what is written down, and refuses every other state, actor and transition", () => {
    const allowed = everyCombination().flatMap(({ state, name, actor }) => {
      const to = nextState(state, name, actor);
      return to ? [`${state} ${name} ${actor} > ${to}`] : [];
    });
    expect(new Set(allowed)).toEqual(ALLOWED);
  });

  it("names every transition once", () => {
    expect(new Set(NAMES).size).toBe(NAMES.length);
  });

  it("lets nothing leave an end, and every other state reach one", () => {
    for (const { state, name, actor } of everyCombination()) {
      if (ENDS.includes(state)) expect(nextState(state, name, actor)).toBeNull();
    }
    for (const state of BOOKING_STATES.filter((one) => !ENDS.includes(one))) {
      expect(TRANSITIONS.some((transition) => (transition.from as readonly BookingState[]).includes(state))).toBe(true);
    }
  });

  it("never charges or confirms without having been paid: whatever happens, confirmed comes after confirming", () => {
    const step = fc.record({ name: fc.constantFrom(...NAMES), actor: fc.constantFrom(...TRANSITION_ACTORS) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const visited: BookingState[] = ["held"];
        for (const { name, actor } of steps) {
          const to = nextState(visited.at(-1) ?? "held", name, actor);
          if (to) visited.push(to);
        }
        if (visited.includes("confirmed"))
          expect(visited.indexOf("confirming")).toBeLessThan(visited.indexOf("confirmed"));
        expect(new Set(visited).size).toBe(visited.length);
      }),
    );
  });
});
