import { expect, test } from "vitest";
import { withBooking } from "../../admin/actions/with-booking";
import type { BookingView } from "../../contract";

const booking = (id: string) => ({ id, status: "requested" }) as BookingView;
const decline = (one: BookingView): BookingView => ({ ...one, status: "declined" });

test("of a list's bookings the one that was answered changes", () => {
  const answer = { bookings: [booking("bk_1"), booking("bk_2")], count: 2 };
  expect(withBooking(answer, "bk_2", decline)).toEqual({
    bookings: [
      { id: "bk_1", status: "requested" },
      { id: "bk_2", status: "declined" },
    ],
    count: 2,
  });
});

test("a single booking changes when it is the one, and keeps what stands beside it", () => {
  const answer = { booking: booking("bk_1"), payment: { order_id: "order_1" } };
  expect(withBooking(answer, "bk_1", decline)).toEqual({
    booking: { id: "bk_1", status: "declined" },
    payment: { order_id: "order_1" },
  });
  expect(withBooking(answer, "bk_2", decline)).toEqual(answer);
});

test("what is no answer about bookings stays as it is", () => {
  expect(withBooking(undefined, "bk_1", decline)).toBeUndefined();
  expect(withBooking({ listings: [] }, "bk_1", decline)).toEqual({ listings: [] });
});
