import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { countUnits, type PriceLine, priceStay, type StayToPrice } from "../../domain/price-stay";

const minor = fc.bigInt({ min: 0n, max: 10n ** 12n });
const share = fc.integer({ min: 0, max: 10_000 });
const stay: fc.Arbitrary<StayToPrice> = fc
  .record({
    start: fc.integer({ min: 0, max: 20_000 }),
    nights: fc.integer({ min: 1, max: 365 }),
    price: minor,
    cleaning_fee_minor: fc.oneof(fc.constant(0n), minor),
    service_fee_bps: fc.oneof(fc.constant(0), share),
    unit: fc.constantFrom("night" as const, "day" as const),
  })
  .map(({ start, nights, price, ...rest }) => {
    const from = Temporal.PlainDate.from("2000-01-01").add({ days: start });
    return { ...rest, from: from.toString(), to: from.add({ days: nights }).toString(), base_price_minor: price };
  });

const amountOf = (lines: PriceLine[], code: PriceLine["code"]) =>
  lines.find((line) => line.code === code)?.amount_minor ?? 0n;
const oneNight = { unit: "night", from: "2027-03-27", to: "2027-03-28" } as const;

describe("the price of a stay", () => {
  it("is its lines' sum, and every code stands once at most", () => {
    fc.assert(
      fc.property(stay, (given) => {
        const { lines, total_minor } = priceStay(given);
        expect(lines.reduce((sum, line) => sum + line.amount_minor, 0n)).toBe(total_minor);
        expect(new Set(lines.map((line) => line.code)).size).toBe(lines.length);
      }),
    );
  });

  it("has nights times price, the cleaning fee as it is, and no line for a fee of nothing", () => {
    fc.assert(
      fc.property(stay, (given) => {
        const { lines } = priceStay(given);
        const nights = BigInt(countUnits(given.from, given.to));
        expect(lines[0]).toMatchObject({ code: "base", amount_minor: given.base_price_minor * nights });
        expect(amountOf(lines, "cleaning_fee")).toBe(given.cleaning_fee_minor);
        for (const line of lines) if (line.code !== "base") expect(line.amount_minor).toBeGreaterThan(0n);
      }),
    );
  });

  it("asks a service fee that is the share of all else within half a minor unit, a half rounded up", () => {
    fc.assert(
      fc.property(stay, (given) => {
        const { lines, total_minor } = priceStay(given);
        const fee = amountOf(lines, "service_fee");
        const exact = (total_minor - fee) * BigInt(given.service_fee_bps);
        const error = fee * 10_000n - exact;
        expect(error).toBeGreaterThan(-5000n);
        expect(error).toBeLessThanOrEqual(5000n);
      }),
    );
    expect(
      priceStay({ ...oneNight, base_price_minor: 25n, cleaning_fee_minor: 0n, service_fee_bps: 200 }).lines,
    ).toEqual([
      { code: "base", unit: "night", quantity: 1, unit_minor: 25n, amount_minor: 25n },
      { code: "service_fee", share_bps: 200, amount_minor: 1n },
    ]);
  });

  it("never falls when nights, price, cleaning fee or share grow", () => {
    fc.assert(
      fc.property(stay, stay, (given, more) => {
        const greater: StayToPrice = {
          ...given,
          base_price_minor: given.base_price_minor + more.base_price_minor,
          cleaning_fee_minor: given.cleaning_fee_minor + more.cleaning_fee_minor,
          service_fee_bps: Math.max(given.service_fee_bps, more.service_fee_bps),
          to: Temporal.PlainDate.from(given.to).add({ days: 1 }).toString(),
        };
        expect(priceStay(greater).total_minor).toBeGreaterThanOrEqual(priceStay(given).total_minor);
      }),
    );
  });

  it("without fees, of two stays end to end, is the price of the stay that covers both", () => {
    fc.assert(
      fc.property(stay, fc.integer({ min: 1, max: 100 }), (given, more) => {
        const bare = { ...given, cleaning_fee_minor: 0n, service_fee_bps: 0 };
        const later = Temporal.PlainDate.from(given.to).add({ days: more }).toString();
        const whole = priceStay({ ...bare, to: later }).total_minor;
        expect(priceStay(bare).total_minor + priceStay({ ...bare, from: given.to, to: later }).total_minor).toBe(whole);
      }),
    );
  });

  it("counts calendar nights, also over a change to summer time and a leap day", () => {
    expect(countUnits("2027-03-27", "2027-03-29")).toBe(2);
    expect(countUnits("2028-02-28", "2028-03-01")).toBe(2);
  });

  it("is refused for a period that is empty or runs backwards, and for a price, fee or share that cannot be", () => {
    const price = { ...oneNight, base_price_minor: 1n, cleaning_fee_minor: 0n, service_fee_bps: 0 };
    expect(() => countUnits("2027-03-27", "2027-03-27")).toThrow(RangeError);
    expect(() => countUnits("2027-03-27", "2027-03-26")).toThrow(RangeError);
    for (const wrong of [
      { base_price_minor: -1n },
      { cleaning_fee_minor: -1n },
      { service_fee_bps: -1 },
      { service_fee_bps: 10_001 },
      { service_fee_bps: 0.5 },
    ]) {
      expect(() => priceStay({ ...price, ...wrong })).toThrow(RangeError);
    }
  });
});
