import { expect, test } from "vitest";
import { statusOfView, viewOf } from "../../admin/list/booking-view";
import { withConfirmed } from "../../admin/with-confirmed";

const booking = (id: string) => ({ id, status: "requested" });

test("in a list only the confirmed booking changes", () => {
  const answer = { bookings: [booking("bk_1"), booking("bk_2")], count: 2 };
  expect(withConfirmed(answer, "bk_2")).toEqual({
    bookings: [booking("bk_1"), { id: "bk_2", status: "confirmed" }],
    count: 2,
  });
  expect(answer.bookings[1]?.status).toBe("requested");
});

test("a single booking changes when it is the one", () => {
  expect(withConfirmed({ booking: booking("bk_1") }, "bk_1")).toEqual({ booking: { id: "bk_1", status: "confirmed" } });
  expect(withConfirmed({ booking: booking("bk_1") }, "bk_2")).toEqual({ booking: booking("bk_1") });
});

test("what is not loaded yet stays so", () => {
  expect(withConfirmed(undefined, "bk_1")).toBeUndefined();
});

test("a view that is not known shows what waits for an answer", () => {
  expect(viewOf(null)).toBe("pending");
  expect(viewOf("nonsense")).toBe("pending");
  expect(statusOfView(viewOf("pending"))).toBe("requested");
  expect(statusOfView(viewOf("all"))).toBeUndefined();
});
