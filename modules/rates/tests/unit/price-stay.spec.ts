import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { lineLabel } from "../../domain/line-label";
import { countUnits, priceStay } from "../../domain/price-stay";
import { packLines, unpackLines } from "../../domain/stored-lines";
import RatesService from "../../service";

const stay = fc
  .record({
    start: fc.integer({ min: 0, max: 20_000 }),
    nights: fc.integer({ min: 1, max: 365 }),
    price: fc.bigInt({ min: 0n, max: 10n ** 12n }),
    unit: fc.constantFrom("night" as const, "day" as const),
  })
  .map(({ start, nights, price, unit }) => {
    const from = Temporal.PlainDate.from("2000-01-01").add({ days: start });
    return { from: from.toString(), to: from.add({ days: nights }).toString(), nights, base_price_minor: price, unit };
  });

describe("the price of a stay", () => {
  it("is its lines' sum, and every line is quantity times unit price", () => {
    fc.assert(
      fc.property(stay, (given) => {
        const priced = priceStay(given);
        expect(priced.lines.reduce((sum, line) => sum + line.amount_minor, 0n)).toBe(priced.total_minor);
        for (const line of priced.lines) expect(line.amount_minor).toBe(line.unit_minor * BigInt(line.quantity));
      }),
    );
  });

  it("of two stays end to end is the price of the stay that covers both", () => {
    fc.assert(
      fc.property(stay, fc.integer({ min: 1, max: 100 }), (given, more) => {
        const later = Temporal.PlainDate.from(given.to).add({ days: more }).toString();
        const whole = priceStay({ ...given, to: later }).total_minor;
        expect(priceStay(given).total_minor + priceStay({ ...given, from: given.to, to: later }).total_minor).toBe(
          whole,
        );
      }),
    );
  });

  it("counts calendar nights, also over a change to summer time and a leap day", () => {
    expect(countUnits("2027-03-27", "2027-03-29")).toBe(2);
    expect(countUnits("2028-02-28", "2028-03-01")).toBe(2);
  });

  it("is refused for a period that is empty or runs backwards, and for a negative price", () => {
    expect(() => countUnits("2027-03-27", "2027-03-27")).toThrow(RangeError);
    expect(() => countUnits("2027-03-27", "2027-03-26")).toThrow(RangeError);
    expect(() => priceStay({ base_price_minor: -1n, unit: "night", from: "2027-03-27", to: "2027-03-28" })).toThrow(
      RangeError,
    );
  });

  it("is the same when it is asked for through the service", async () => {
    const stay = { base_price_minor: 8000n, unit: "night", from: "2027-05-01", to: "2027-05-03" } as const;
    expect(await new RatesService().price(stay)).toEqual(priceStay(stay));
  });

  it("survives being kept as JSON", () => {
    fc.assert(
      fc.property(stay, (given) => {
        const { lines } = priceStay(given);
        expect(unpackLines(JSON.parse(JSON.stringify(packLines(lines))))).toEqual(lines);
      }),
    );
  });
});

describe("a line's label", () => {
  const line = priceStay({ base_price_minor: 8000n, unit: "night", from: "2027-05-01", to: "2027-05-03" }).lines[0];
  const one = priceStay({ base_price_minor: 1200n, unit: "day", from: "2027-05-01", to: "2027-05-02" }).lines[0];

  it("says units and price in the reader's language", () => {
    if (!line || !one) throw new Error("a stay has a line");
    expect(lineLabel(line, "eur", "en")).toBe("2 nights × €80.00");
    expect(lineLabel(line, "eur", "es").replaceAll("\u00a0", " ")).toBe("2 noches × 80,00 €");
    expect(lineLabel(one, "jpy", "en")).toBe("1 day × ¥1,200");
    expect(lineLabel(one, "kwd", "es").replaceAll("\u00a0", " ")).toBe("1 día × 1,200 KWD");
  });
});
