import { expect, it } from "vitest";
import { processingFeeMinor } from "../../domain/processing-fee";

it.each([
  [10_000, "eur", 175],
  [12_533, "eur", 213],
  [10_000, "jpy", 175],
  [10_000, "kwd", 400],
  [20, "eur", 20],
])("a charge of %i %s costs %i", (amountMinor, currency, feeMinor) => {
  expect(processingFeeMinor(amountMinor, currency)).toBe(feeMinor);
});
