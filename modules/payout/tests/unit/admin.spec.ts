import { describe, expect, it } from "vitest";
import { sumsOf } from "../../admin/detail/sums-of";
import { toBody, toValues } from "../../admin/schedule/schedule-values";
import type { PayoutDetail, PayoutScheduleView } from "../../contract";

const view: PayoutScheduleView = {
  schedule: { interval: "monthly", day: 15 },
  minimums: [{ currency: "eur", amount: 25.5 }],
  reserve: { percent_bps: 0, days: 90 },
  next_payout_on: "2027-03-15",
  on_its_way: [],
};

describe("the form of a schedule", () => {
  it("shows what holds, and sends the same when nothing was typed", () => {
    const currencies = ["eur", "usd"];
    const values = toValues(view, currencies);
    expect(values).toEqual({
      interval: "monthly",
      weekday: "1",
      day: "15",
      minimums: [{ amount: "25.5" }, { amount: "" }],
    });
    expect(toBody(values, currencies)).toEqual({
      schedule: view.schedule,
      minimums: [
        { currency: "eur", amount: 25.5 },
        { currency: "usd", amount: 0 },
      ],
    });
  });

  it("takes a comma for a decimal point, and sends no field of another rhythm", () => {
    const values = { interval: "weekly", weekday: "3", day: "15", minimums: [{ amount: " 12,50 " }] } as const;
    expect(toBody({ ...values, minimums: [...values.minimums] }, ["eur"])).toEqual({
      ...{ schedule: { interval: "weekly", weekday: 3 }, minimums: [{ currency: "eur", amount: 12.5 }] },
    });
    const manual = toBody({ interval: "manual", weekday: "3", day: "15", minimums: [] }, []);
    expect(manual.schedule).toEqual({ interval: "manual" });
  });
});

describe("the sum of a payout", () => {
  it("leads from the balance before to the balance afterwards", () => {
    const nothing = { gross: 0, commission: 0, fees: 0, refunds: 0, tax: 0 };
    const booking = { ...nothing, booking_id: "b1", reference: "BK-1", listing: "Casa", on: "2027-03-01", net: 207 };
    const payout = {
      ...{ opening: -20, closing: 18.7, bookings: [booking] },
      adjustments: [{ on: "2027-03-02", description: "Disputes", amount: -5 }],
      transfers: [
        { on: "2027-03-03", payout_id: "p0", amount: -10 },
        { on: "2027-03-04", payout_id: "p1", amount: 173.3 },
      ],
    } as PayoutDetail;
    const lines = sumsOf(payout);
    expect(lines.map(({ name }) => ("word" in name ? name.word : name.text))).toEqual([
      ...["opening", "of_bookings", "Disputes", "transfer_back", "transfer", "closing"],
    ]);
    const sum = lines.slice(0, -1).reduce((total, { amount }) => total + amount, 0);
    expect(sum).toBeCloseTo(lines.at(-1)?.amount ?? 0, 6);
  });
});
