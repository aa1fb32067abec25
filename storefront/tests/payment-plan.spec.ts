import { describe, expect, it } from "vitest";
import type { BookingRest } from "../../modules/booking/contract";
import { canPayRest, planWords } from "../src/booking-page/payment-plan";
import { textsOf } from "../src/i18n/texts";

const rest: BookingRest = {
  amount: 140,
  due_on: "2027-05-03",
  due_at: "2027-05-03T07:00:00.000Z",
  state: "planned",
  failure_code: null,
  next_attempt_at: null,
  pay_until: null,
  paid_at: null,
};
const quote = { currency: "eur", due_now: 60, rest: { amount: 140, due_on: "2027-05-03" } } as const;
const booking = { ...quote, rest, status: "confirmed", listing: { time_zone: "Europe/Madrid" } } as const;
const en = (price: Parameters<typeof planWords>[0]) => planWords(price, "en", textsOf("en").deposit);

describe("what is paid when, in words", () => {
  it("is today's and the later amount with its day, in both languages", () => {
    expect(en(quote)).toBe("€60.00 today, €140.00 on Mon, 3 May 2027");
    expect(planWords(quote, "es", textsOf("es").deposit)).toMatch(/^60,00.€ hoy y 140,00.€ el .*3 may.* 2027$/);
  });

  it("is nothing where all is paid at once, and for a request that came to nothing", () => {
    expect(en({ ...quote, rest: null })).toBeNull();
    expect(en({ ...booking, status: "declined" })).toBeNull();
  });

  it("follows the rest of a booking", () => {
    expect(en({ ...booking, status: "held" })).toContain("today");
    expect(en({ ...booking, status: "requested" })).toContain("when the business confirms");
    expect(en(booking)).toContain("is taken from your card on Mon, 3 May 2027");
    const failed = { ...rest, state: "failed", pay_until: "2027-05-08T07:00:00.000Z" } as const;
    expect(en({ ...booking, rest: failed })).toContain("pay €140.00 until 8 May 2027 at 09:00");
    expect(en({ ...booking, rest: { ...rest, state: "paid" } })).toContain("Nothing is left to pay");
    expect(en({ ...booking, status: "cancelled", rest: { ...rest, state: "void" } })).toContain("not owed any more");
  });
});

describe("the rest of a booking", () => {
  it("can be paid before it is due and after the card was declined, while the booking stands", () => {
    expect(canPayRest(booking)).toBe(true);
    expect(canPayRest({ ...booking, rest: { ...rest, state: "failed" } })).toBe(true);
    for (const state of ["due", "paid", "void"] as const) {
      expect(canPayRest({ ...booking, rest: { ...rest, state } })).toBe(false);
    }
    expect(canPayRest({ ...booking, status: "cancelled" })).toBe(false);
    expect(canPayRest({ ...booking, rest: null })).toBe(false);
  });
});
