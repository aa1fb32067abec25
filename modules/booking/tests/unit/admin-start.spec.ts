import { describe, expect, test } from "vitest";
import { nextSteps } from "../../admin/start/next-steps";
import { toDoOf } from "../../admin/start/to-do";
import type { BookingView, SellerStart } from "../../contract";

const NOTHING: SellerStart = {
  ...{ arrivals: [], departures: [], requests: [], requests_count: 0 },
  bookings: { upcoming: 0, in_progress: 0, lately: 0, lately_totals: [] },
  listings: { total: 0, active: 0, draft: 0, paused: 0, without_pictures: 0, without_spanish: 0, blocks: 0 },
};
const HOUR = 3_600_000;
const request = (expiresAtMs: number) =>
  ({ request_expires_at: new Date(expiresAtMs).toISOString() }) as unknown as BookingView;
const doneOf = (start: SellerStart, people = 1) =>
  nextSteps(start, people).flatMap(({ id, isDone }) => (isDone ? id : []));

describe("a new seller's next steps", () => {
  test("are all open at first", () => expect(doneOf(NOTHING)).toEqual([]));

  test("are ticked off as they are done", () => {
    const listings = { ...NOTHING.listings, total: 2, active: 1, without_pictures: 1 };
    expect(doneOf({ ...NOTHING, listings })).toEqual(["listing", "publish"]);
    expect(doneOf({ ...NOTHING, listings: { ...listings, without_pictures: 0, blocks: 1 } }, 2)).toEqual([
      ...["listing", "publish", "pictures", "calendar", "colleague"],
    ]);
  });

  test("a request shows that the calendar is right", () =>
    expect(doneOf({ ...NOTHING, requests_count: 1 })).toEqual(["calendar"]));
});

describe("what needs doing", () => {
  const start = {
    ...NOTHING,
    requests: [request(23 * HOUR), request(25 * HOUR)],
    listings: { ...NOTHING.listings, draft: 3, without_spanish: 1 },
  };

  test("is what there is, the most pressing first", () =>
    expect(toDoOf(start, 0, true).map(({ id, count }) => [id, count])).toEqual([
      ["requests_due", 1],
      ["draft", 3],
      ["without_spanish", 1],
    ]));

  test("is for staff only what staff may do", () =>
    expect(toDoOf(start, 0, false).map(({ id }) => id)).toEqual(["requests_due"]));

  test("is nothing where all is well", () => expect(toDoOf(NOTHING, 0, true)).toEqual([]));
});
