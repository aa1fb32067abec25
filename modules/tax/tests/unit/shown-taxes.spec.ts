import { describe, expect, it } from "vitest";
import type { TaxRule } from "../../domain/rule";
import { shownTaxes } from "../../domain/shown-taxes";
import { taxLabel } from "../../domain/tax-label";
import { taxStay } from "../../domain/tax-stay";

const rule = (id: string, code: string, rate_ppm: number, line_codes: string[], treatment: "inclusive" | "exclusive") =>
  ({
    ...{ id, jurisdiction: "ES", code, kind: null, valid_from: "2025-01-01", valid_to: null, remitted_by: "seller" },
    terms: { type: "percent", treatment, rate_ppm, line_codes },
  }) satisfies TaxRule;

const stay = {
  ...{ jurisdictions: ["ES"], kind: "stay", from: "2027-03-01", to: "2027-03-03", persons_liable: 2 },
  currency: "eur" as const,
  lines: [
    { code: "base", amount_minor: 11_000n },
    { code: "cleaning_fee", amount_minor: 2_200n },
    { code: "service_fee", amount_minor: 1_210n },
  ],
};

describe("taxes as people read them", () => {
  it("have their name and rate in the reader's language", () => {
    const vat = rule("one", "vat", 100_000, ["base"], "inclusive");
    expect(taxLabel(vat, "en")).toBe("VAT 10%");
    expect(taxLabel(vat, "es").replace("\u00a0", " ")).toBe("IVA 10 %");
    expect(taxLabel({ ...vat, terms: { ...vat.terms, rate_ppm: 88_750 } }, "en")).toBe("VAT 8.875%");
    expect(taxLabel({ ...vat, code: "spa_levy" }, "en")).toBe("Spa levy 10%");
    const night = { type: "night", amount_minor: 100n, currency: "eur", nights_max: null } as const;
    expect(taxLabel({ code: "lodging", terms: night }, "es")).toBe("Tasa turística");
  });

  it("are one where they are called alike, whoever remits them", () => {
    const rules = [
      rule("own", "vat", 210_000, ["base", "cleaning_fee"], "inclusive"),
      rule("fee", "vat_fee", 210_000, ["service_fee"], "inclusive"),
    ];
    const taxes = taxStay(rules, stay);
    expect(shownTaxes(taxes, "en")).toEqual([
      { label: "VAT 21%", amount_minor: taxes.inclusive_minor, included: true },
    ]);
  });

  it("on top are told apart from those in the price", () => {
    const rules = [
      rule("in", "vat", 100_000, ["base", "cleaning_fee"], "inclusive"),
      rule("top", "sales", 50_000, ["base"], "exclusive"),
    ];
    expect(shownTaxes(taxStay(rules, stay), "en")).toEqual([
      { label: "VAT 10%", amount_minor: 1_200n, included: true },
      { label: "Sales tax 5%", amount_minor: 500n, included: false },
    ]);
  });
});
