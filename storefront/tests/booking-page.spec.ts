import { describe, expect, it } from "vitest";
import type { BookingDetail, HistoryEntry } from "../../modules/booking/contract";
import { TRANSITIONS } from "../../modules/booking/domain/transitions";
import { deadlineWords, isOver, shareNow } from "../src/booking-page/deadlines";
import { isOpen, outcomeOf, refundStateOf } from "../src/booking-page/outcome";
import { storyOf } from "../src/booking-page/story";
import { en } from "../src/i18n/en";
import { es } from "../src/i18n/es";

const held: BookingDetail = {
  id: "bkg_1",
  reference: "BK-7F3K-92QD",
  status: "held",
  payment_status: "unpaid",
  booking_mode: "request",
  listing: {
    id: "lst_1",
    handle: "casa",
    title: "Casa",
    kind: "stay",
    image: null,
    location_name: "Goa",
    time_zone: "Asia/Kolkata",
  },
  seller: { id: "sel_1", name: "Ada" },
  from: "2027-03-12",
  to: "2027-03-14",
  check_in_at: "2027-03-12T09:30:00Z",
  check_out_at: "2027-03-14T05:30:00Z",
  guests: 2,
  currency: "eur",
  lines: [
    { label: "2 nights × €50.00", amount: 100 },
    { label: "Cleaning fee", amount: 20 },
  ],
  taxes: [],
  total: 120,
  due_now: 120,
  rest: null,
  refunded: 0,
  contact: { name: "Clara", email: "clara@example.com", phone: null },
  special_requests: null,
  cancellation_policy: "moderate",
  ended_by: null,
  end_reason: null,
  hold_expires_at: null,
  request_expires_at: null,
  created_at: "2027-03-01T08:00:00Z",
  history: [],
};

const entry = (
  name: string,
  status: HistoryEntry["status"],
  actor: HistoryEntry["actor"] = "system",
): HistoryEntry => ({
  ...{ name, status, actor, reason: null, at: "2027-03-01T08:00:00Z" },
});
const asked = [entry("hold", "held"), entry("accept_payment", "held"), entry("request", "requested")];
const booked = [...asked, entry("confirm", "confirmed", "seller")];

describe("what has become of a booking", () => {
  it("tells a hold that was not paid from a request that was not answered and from a payment that went back", () => {
    const expired = { ...held, status: "expired" } as const;
    expect(outcomeOf({ ...expired, history: [entry("hold", "held"), entry("expire_hold", "expired")] })).toBe("unpaid");
    expect(outcomeOf({ ...expired, history: [...asked, entry("expire_request", "expired")] })).toBe("unanswered");
    const undone = [entry("hold", "held"), entry("accept_payment", "held"), entry("undo_payment", "expired")];
    expect(outcomeOf({ ...expired, history: undone })).toBe("unfinished");
  });

  it("tells a withdrawn request from a cancelled booking, and by whom", () => {
    const cancelled = { ...held, status: "cancelled" } as const;
    expect(outcomeOf({ ...cancelled, ended_by: "consumer", history: asked })).toBe("withdrawn");
    expect(outcomeOf({ ...cancelled, ended_by: "operator", history: asked })).toBe("withdrawn_by_operator");
    for (const actor of ["consumer", "seller", "operator"] as const) {
      expect(outcomeOf({ ...cancelled, ended_by: actor, history: booked })).toBe(`cancelled_by_${actor}`);
    }
    expect(outcomeOf({ ...cancelled, ended_by: "system", history: booked })).toBe("cancelled_unpaid");
  });

  it("says of the money what is true: on its way, back, or kept", () => {
    const cancelled = { ...held, status: "cancelled", history: booked } as const;
    expect(refundStateOf({ ...cancelled, payment_status: "paid", refunded: 60 })).toBe("pending");
    expect(refundStateOf({ ...cancelled, payment_status: "partly_refunded", refunded: 60 })).toBe("succeeded");
    expect(refundStateOf({ ...cancelled, payment_status: "refunded", refunded: 120 })).toBe("succeeded");
    expect(refundStateOf({ ...cancelled, payment_status: "paid" })).toBe("none");
    expect(refundStateOf({ ...cancelled, history: asked })).toBe(null);
    expect(refundStateOf({ ...held, status: "completed", payment_status: "paid", history: booked })).toBe(null);
  });

  it("can be changed until it has ended", () => {
    const open = (["held", "requested", "confirmed", "in_progress"] as const).map((status) => isOpen({ status }));
    const ended = (["completed", "expired", "declined", "cancelled"] as const).map((status) => isOpen({ status }));
    expect([open, ended]).toEqual([
      [true, true, true, true],
      [false, false, false, false],
    ]);
  });
});

describe("the history of a booking", () => {
  it("has words for every transition of the table", () => {
    const words = Object.keys(en.booking.history);
    const missing = TRANSITIONS.flatMap(({ name, who }) =>
      name === "cancel" ? who.map((actor) => `cancel_by_${actor}`) : [name],
    ).filter((name) => !words.includes(name));
    expect(missing).toEqual([]);
  });

  it("goes on with what is to come, in the order in which it comes", () => {
    const request = {
      ...held,
      status: "requested",
      history: asked,
      request_expires_at: "2027-03-07T08:00:00Z",
    } as const;
    const story = storyOf(request, en.booking);
    expect(story.map(({ isDone }) => isDone)).toEqual([true, true, true, false, false, false]);
    expect(story.slice(3).map(({ at }) => at)).toEqual([
      "2027-03-07T08:00:00Z",
      request.check_in_at,
      request.check_out_at,
    ]);
    expect(story[2]?.words).toBe("Request sent to Ada");
  });

  it("says who cancelled, and nothing is to come after that", () => {
    const history = [...booked, entry("cancel", "cancelled", "seller")];
    const cancelled: BookingDetail = { ...held, status: "cancelled", history };
    expect(storyOf(cancelled, es.booking).at(-1)).toMatchObject({ words: "Ada la canceló", isDone: true });
  });
});

describe("deadlines of a booking", () => {
  const deadlines = [
    { until: "2027-03-07T09:30:00Z", refund_percent: 100 },
    { until: "2027-03-11T09:30:00Z", refund_percent: 50 },
  ];

  it("are said in the listing's zone, half-hour zones too", () => {
    const say = (deadline: (typeof deadlines)[number]) =>
      deadlineWords(deadline, { language: "en", timeZone: "Asia/Kolkata", texts: en.cancellation });
    expect(deadlines.map(say)).toEqual([
      "Full refund until 7 March 2027 at 15:00",
      "Half of the price until 11 March 2027 at 15:00",
    ]);
  });

  it("are over when less would be paid back of the nights now", () => {
    const over = (refunded: { label: string; amount: number }[]) =>
      deadlines.map((deadline) => isOver(deadline, shareNow(held.lines, refunded)));
    expect(over(held.lines)).toEqual([false, false]);
    expect(over([{ label: "2 nights × €50.00", amount: 49.99 }])).toEqual([true, false]);
    expect(over([{ label: "Cleaning fee", amount: 20 }])).toEqual([true, true]);
  });
});
