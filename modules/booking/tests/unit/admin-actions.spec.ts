import { describe, expect, test } from "vitest";
import { actionsOf, LEADS_TO } from "../../admin/actions/actions-of";
import { historyKey } from "../../admin/detail/history-words";
import en from "../../admin/i18n/en";
import { SELLER_VIEWS, statusOfView, viewOf } from "../../admin/list/booking-view";
import { bookingStatus } from "../../contract";
import { nextState, TRANSITIONS } from "../../domain/transitions";

describe("what a seller is offered", () => {
  test.each(bookingStatus.options)(
    "in %s is what the table of transitions allows, and leads where it says",
    (status) => {
      const offered = actionsOf({ status }, true);
      const allowed = (["confirm", "decline", "cancel", "complete"] as const).filter(
        (action) => nextState(status, action, "seller") !== null,
      );
      expect([...offered].sort()).toEqual([...allowed].sort());
      for (const action of offered) expect(nextState(status, action, "seller")).toBe(LEADS_TO[action]);
    },
  );

  test("staff who do not manage cancel nothing", () => {
    expect(bookingStatus.options.flatMap((status) => actionsOf({ status }, false))).not.toContain("cancel");
  });
});

test("every transition is told in a sentence of its own", () => {
  const texts: Record<string, string> = en.history;
  for (const { name } of [...TRANSITIONS, { name: "hold" }]) {
    expect(historyKey({ name, status: "held" })).toBe(`history.${name}`);
    expect(texts[name], name).toBeTruthy();
  }
});

test("a transition that is not known yet is told by the state it led to", () => {
  expect(historyKey({ name: "teleport", status: "completed" })).toBe("status.completed");
});

test("a view that is not known shows what waits for an answer", () => {
  expect(viewOf(null, SELLER_VIEWS)).toBe("pending");
  expect(viewOf("nonsense", SELLER_VIEWS)).toBe("pending");
  expect(statusOfView("pending")).toBe("requested");
  expect(statusOfView("all")).toBeUndefined();
});
