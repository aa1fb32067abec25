import { describe, expect, it } from "vitest";
import { lineLabel } from "../../domain/line-label";
import type { PriceLine } from "../../domain/price-stay";

const nights: PriceLine = { code: "base", unit: "night", quantity: 2, unit_minor: 8000n, amount_minor: 16000n };
const day: PriceLine = { code: "base", unit: "day", quantity: 1, unit_minor: 1200n, amount_minor: 1200n };
const plain = (label: string) => label.replaceAll("\u00a0", " ");

describe("a line's label", () => {
  it("says units and price in the reader's language", () => {
    expect(lineLabel(nights, "eur", "en")).toBe("2 nights × €80.00");
    expect(plain(lineLabel(nights, "eur", "es"))).toBe("2 noches × 80,00 €");
    expect(lineLabel(day, "jpy", "en")).toBe("1 day × ¥1,200");
    expect(plain(lineLabel(day, "kwd", "es"))).toBe("1 día × 1,200 KWD");
  });

  it("names a fee in the reader's language", () => {
    const cleaning: PriceLine = { code: "cleaning_fee", amount_minor: 4000n };
    const service: PriceLine = { code: "service_fee", share_bps: 600, amount_minor: 1200n };
    expect([lineLabel(cleaning, "eur", "en"), lineLabel(cleaning, "eur", "es")]).toEqual(["Cleaning fee", "Limpieza"]);
    expect([lineLabel(service, "eur", "en"), lineLabel(service, "eur", "es")]).toEqual([
      "Service fee",
      "Gastos de servicio",
    ]);
  });
});
