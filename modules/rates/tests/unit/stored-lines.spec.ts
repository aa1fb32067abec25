import fc from "fast-check";
import { expect, it } from "vitest";
import { priceStay } from "../../domain/price-stay";
import { packLines, unpackLines } from "../../domain/stored-lines";

it("lines survive being kept as JSON, and each has its code and amount there", () => {
  const minor = fc.bigInt({ min: 0n, max: 10n ** 12n });
  fc.assert(
    fc.property(minor, minor, fc.integer({ min: 0, max: 10_000 }), (base, cleaning, share) => {
      const { lines } = priceStay({
        base_price_minor: base,
        cleaning_fee_minor: cleaning,
        service_fee_bps: share,
        unit: "night",
        from: "2027-05-01",
        to: "2027-05-04",
      });
      const stored: ReturnType<typeof packLines> = JSON.parse(JSON.stringify(packLines(lines)));
      expect(unpackLines(stored)).toEqual(lines);
      expect(stored.map(({ code, amount_minor }) => ({ code, amount_minor }))).toEqual(
        lines.map(({ code, amount_minor }) => ({ code, amount_minor: String(amount_minor) })),
      );
    }),
  );
});

it("a line that was kept before there were fees stays readable", () => {
  expect(
    unpackLines([{ code: "base", unit: "night", quantity: 2, unit_minor: "8000", amount_minor: "16000" }]),
  ).toEqual([{ code: "base", unit: "night", quantity: 2, unit_minor: 8000n, amount_minor: 16000n }]);
});
