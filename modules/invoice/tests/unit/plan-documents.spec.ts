import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { BookingCharges } from "../../../booking";
import { type TaxRule, taxStay } from "../../../tax/contract";
import { planDocuments } from "../../issuing/plan-documents";
import type { Posted } from "../../rows/select-posted";
import { PLATFORM, SELLER } from "../documents";

const AT = Temporal.Instant.from("2027-02-01T23:30:00Z");

const base = { jurisdiction: "ES", kind: null, valid_from: "2025-01-01", valid_to: null };
const percent = (rate_ppm: number, line_codes: string[], treatment: "inclusive" | "exclusive" = "inclusive") =>
  ({ type: "percent", treatment, rate_ppm, line_codes }) as const;
const VAT: TaxRule[] = [
  { ...base, id: "vat", code: "vat", remitted_by: "seller", terms: percent(100_000, ["base", "cleaning_fee"]) },
  { ...base, id: "fee", code: "vat_fee", remitted_by: "platform", terms: percent(210_000, ["service_fee"]) },
];
const ON_TOP: TaxRule[] = [
  { ...base, id: "sales", code: "sales", remitted_by: "seller", terms: percent(50_000, ["base"], "exclusive") },
  {
    ...base,
    id: "fee",
    code: "sales_fee",
    remitted_by: "platform",
    terms: percent(50_000, ["service_fee"], "exclusive"),
  },
  {
    ...{ ...base, id: "night", code: "lodging", remitted_by: "platform" },
    terms: { type: "person_night", amount_minor: 75n, currency: "eur", nights_max: null },
  },
];

const PRICE = [
  { code: "base", unit: "night", quantity: 2, unit_minor: "10000", amount_minor: "20000" },
  { code: "cleaning_fee", amount_minor: "3000" },
  { code: "service_fee", share_bps: 600, amount_minor: "1380" },
] satisfies BookingCharges["lines"];

function chargesWith(rules: readonly TaxRule[] | null, some: Partial<BookingCharges> = {}): BookingCharges {
  const taxes =
    rules &&
    taxStay(rules, {
      ...{ jurisdictions: ["ES"], kind: "stay", from: "2027-03-01", to: "2027-03-03", persons_liable: 2 },
      currency: "eur",
      lines: PRICE.map(({ code, amount_minor }) => ({ code, amount_minor: BigInt(amount_minor) })),
    });
  const onTop = taxes?.exclusive_minor ?? 0n;
  return {
    ...{ id: "bkg_1", reference: "BRT-1", seller_id: "sel_1", seller_name: "Casa", customer_id: "cus_1" },
    ...{ contact: { name: "Ana", email: "ana@example.com" }, language: "en", currency: "eur" },
    listing: {
      ...{ handle: "casa", title: { en: "Attic", es: "Ático" }, kind: "stay", image: null, place_name: "Sevilla" },
      time_zone: "Europe/Madrid",
    },
    ...{ from: "2027-03-01", to: "2027-03-03", taxes, refunds: [] },
    lines: onTop > 0n ? [...PRICE, { code: "taxes", amount_minor: String(onTop) }] : [...PRICE],
    ...some,
  };
}

const posted: Posted = { captured_at: AT, commission_minor: 2_300n, refunds: new Map() };
const parties = {
  seller: { party: SELLER, language: "es" as const, billing: null },
  platform: PLATFORM,
  platform_zone: "UTC",
};

const totals = (charges: BookingCharges, some: Partial<Posted> = {}) =>
  planDocuments(charges, { ...posted, ...some }, parties).map((one) => [
    one.source.type,
    one.kind === "invoice" ? one.content.gross_minor : one.amount_minor,
  ]);

describe("the documents of a booking", () => {
  it("are the seller's for the stay, the platform's for its fee and for the commission", () => {
    const documents = planDocuments(chargesWith(VAT), posted, parties);
    const contents = documents.flatMap((one) => (one.kind === "invoice" ? [one.content] : []));
    expect(totals(chargesWith(VAT))).toEqual([
      ["booking.stay", 23_000n],
      ["booking.service_fee", 1_380n],
      ["booking.commission", 2_300n],
    ]);
    expect(contents.map(({ issuer }) => issuer.name)).toEqual([SELLER.name, PLATFORM.name, PLATFORM.name]);
    expect(contents.map(({ tax_minor }) => tax_minor)).toEqual([2_091n, 240n, 0n]);
    expect(contents[0]?.taxes.map(({ label, rate_ppm }) => [label, rate_ppm])).toEqual([["VAT", 100_000]]);
    // The commission is told to the seller in the seller's language; the day is the issuer's.
    expect(contents.map(({ language }) => language)).toEqual(["en", "en", "es"]);
    expect(contents.map(({ payment }) => payment?.paid_on)).toEqual(["2027-02-02", "2027-02-01", "2027-02-01"]);
  });

  it("come to what the guest paid, also with taxes on top and by nights", () => {
    const charges = chargesWith(ON_TOP);
    const paid = charges.lines.reduce((sum, { amount_minor }) => sum + BigInt(amount_minor), 0n);
    const [stay = ["", 0n], fee = ["", 0n]] = totals(charges);
    // 230, 5 % of 200, and 0.75 for each of two guests in two nights; 13.80 and 5 % of it.
    expect([stay[1], fee[1]]).toEqual([24_300n, 1_449n]);
    expect(BigInt(stay[1] ?? 0) + BigInt(fee[1] ?? 0)).toBe(paid);
  });

  it("of a price from before there were taxes have none", () => {
    const [stay] = planDocuments(chargesWith(null), posted, parties);
    expect(stay?.kind === "invoice" && [stay.content.tax_minor, stay.content.gross_minor]).toEqual([0n, 23_000n]);
  });

  it("are no commission invoice where none was charged", () => {
    expect(totals(chargesWith(VAT), { commission_minor: 0n }).map(([type]) => type)).toEqual([
      "booking.stay",
      "booking.service_fee",
    ]);
  });

  it("are credited for what a refund takes from each, and not for nothing", () => {
    const refund = { id: "bkr_1", lines: [{ code: "base", amount_minor: 10_000n }] };
    const promised = new Map([["bkr_1", { at: AT, commission_minor: 1_000n }]]);
    expect(totals(chargesWith(VAT, { refunds: [refund] }), { refunds: promised }).slice(3)).toEqual([
      ["refund.stay", 10_000n],
      ["refund.commission", 1_000n],
    ]);
  });

  it("of a whole refund are credited whole, taxes on top with what they are on", () => {
    const charges = chargesWith(ON_TOP);
    const lines = charges.lines.map(({ code, amount_minor }) => ({ code, amount_minor: BigInt(amount_minor) }));
    const promised = new Map([["bkr_1", { at: AT, commission_minor: 2_300n }]]);
    const all = totals({ ...charges, refunds: [{ id: "bkr_1", lines }] }, { refunds: promised });
    expect(all.slice(3).map(([, amount]) => amount)).toEqual(all.slice(0, 3).map(([, amount]) => amount));
  });

  it("wait for a refund that is not in the books yet", () => {
    const refund = { id: "bkr_1", lines: [{ code: "base", amount_minor: 10_000n }] };
    expect(totals(chargesWith(VAT, { refunds: [refund] }))).toHaveLength(3);
  });
});
