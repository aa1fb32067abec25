import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { settingOf } from "../../domain/dated";
import { type ActivitySums, type Dac7Seller, dac7Report, EXCLUSIONS, type QuarterSum } from "../../domain/eu-dac7";
import { form1099K, type MonthSum, type Payee1099K, THRESHOLDS_1099K } from "../../domain/us-1099-k";
import { dac7Xml } from "../../reports/dac7-xml";
import { PLATFORM, SELLER } from "../documents";

const PAYEE: Payee1099K = { ...SELLER, account_number: "sel_1", category_code: null, withheld_minor: 0n };
const month = (some: Partial<MonthSum>): MonthSum => ({
  month: 1,
  currency: "usd",
  gross_minor: 0n,
  transactions: 0,
  ...some,
});
const form = (year: number, sums: MonthSum[], payee = PAYEE) => form1099K({ year, filer: PLATFORM, payee, sums });

describe("a Form 1099-K", () => {
  it("has the gross of each month, and all of them in box 1a", () => {
    const made = form(2027, [
      month({ month: 1, gross_minor: 100n, transactions: 1 }),
      month({ month: 12, gross_minor: 300n, transactions: 2 }),
      month({ month: 1, gross_minor: 50n, transactions: 1 }),
    ]);
    expect(made.box_5_months_minor).toEqual([150n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 300n]);
    expect(made).toMatchObject({
      box_1a_gross_minor: 450n,
      box_1b_card_not_present_minor: 450n,
      box_3_transactions: 4,
    });
    expect(made).toMatchObject({ is_required: false, problems: [] });
  });

  it("is required above both thresholds of its year, not at them", () => {
    const isRequired = (year: number, gross_minor: bigint, transactions: number) =>
      form(year, [month({ gross_minor, transactions })]).is_required;
    expect(isRequired(2027, 2_000_001n, 201)).toBe(true);
    expect(isRequired(2027, 2_000_000n, 201)).toBe(false);
    expect(isRequired(2027, 2_000_001n, 200)).toBe(false);
    expect(isRequired(2024, 500_001n, 1)).toBe(true);
    expect(isRequired(2024, 500_000n, 900)).toBe(false);
    expect(isRequired(2023, 500_001n, 1)).toBe(false);
    expect(form(2027, []).is_required).toBe(false);
    expect(() => isRequired(2010, 1n, 1)).toThrow(RangeError);
  });

  it("names what is missing, and other currencies apart", () => {
    const sums = [
      month({ currency: "eur", gross_minor: 9_000_000n, transactions: 300 }),
      month({ month: 2, currency: "eur", gross_minor: 1n, transactions: 1 }),
      month({ currency: "jpy", gross_minor: 7n, transactions: 1 }),
    ];
    const made = form(2027, sums, { ...PAYEE, tax_id: null, address: [] });
    expect(made).toMatchObject({ box_1a_gross_minor: 0n, is_required: false });
    expect(made.problems).toEqual([
      { code: "tax_id_missing" },
      { code: "address_missing" },
      { code: "other_currency", currency: "eur", gross_minor: 9_000_001n, transactions: 301 },
      { code: "other_currency", currency: "jpy", gross_minor: 7n, transactions: 1 },
    ]);
  });

  it("is refused for sums that cannot be", () => {
    expect(() => form(2027, [month({ month: 13 })])).toThrow(RangeError);
    expect(() => form(2027, [month({ gross_minor: -1n })])).toThrow(RangeError);
    expect(() => form(2027, [month({ transactions: 0.5 })])).toThrow(RangeError);
  });
});

const HOST: Dac7Seller = {
  ...{
    ...SELLER,
    id: "sel_1",
    kind: "individual",
    tax_id_country: "ES",
    vat_id: null,
    born_on: "1980-02-29",
    account: null,
  },
};
const quarter = (some: Partial<QuarterSum> = {}): QuarterSum => ({
  ...{ quarter: 1, currency: "eur", consideration_minor: 30_000n, fees_minor: 3_000n, taxes_minor: 0n, activities: 1 },
  ...some,
});
const stay = (...sums: QuarterSum[]): ActivitySums => ({
  ...{ activity: "immovable_property", days_rented: 3, sums },
  property: { listing_id: "prod_1", address: ["Carrer d'en Xuclà 7"], country: "ES", land_registry: null },
});
const goods = (...sums: QuarterSum[]): ActivitySums => ({ activity: "goods", sums });
const report = (activities: ActivitySums[], seller = HOST, year = 2027) =>
  dac7Report({ year, platform: PLATFORM, sellers: [{ seller, activities }] });

describe("a DAC7 report", () => {
  it("has each seller something was paid to, however little", () => {
    expect(report([stay(quarter({ consideration_minor: 1n }))]).sellers).toHaveLength(1);
    expect(report([stay()]).sellers).toEqual([]);
    const nothing = { consideration_minor: 0n, fees_minor: 0n, activities: 0 };
    expect(report([stay(quarter(nothing))]).sellers).toEqual([]);
  });

  it("leaves few goods out, and only goods", () => {
    const few = goods(quarter({ activities: 29, consideration_minor: 200_000n }));
    expect(report([few]).sellers).toEqual([]);
    expect(report([goods(quarter({ activities: 30, consideration_minor: 1n }))]).sellers).toHaveLength(1);
    expect(report([goods(quarter({ activities: 1, consideration_minor: 200_001n }))]).sellers).toHaveLength(1);
    expect(report([few, stay(quarter())]).sellers[0]?.activities).toEqual([stay(quarter())]);
    const services: ActivitySums = { activity: "personal_services", sums: [quarter({ consideration_minor: 1n })] };
    expect(report([services]).sellers).toHaveLength(1);
  });

  it("does not leave goods out that were paid in another currency: nothing says what they were worth", () => {
    const some = goods(quarter({ consideration_minor: 1n }), quarter({ currency: "usd", consideration_minor: 1n }));
    expect(report([some]).sellers).toHaveLength(1);
  });

  it("leaves the property out that an entity let more than two thousand times", () => {
    const often = stay(quarter({ activities: 2_001 }));
    expect(report([often], { ...HOST, kind: "entity" }).sellers).toEqual([]);
    expect(report([often]).sellers).toHaveLength(1);
    expect(report([stay(quarter({ activities: 2_000 }))], { ...HOST, kind: "entity" }).sellers).toHaveLength(1);
  });

  it("names what is missing of a seller, and reports it all the same", () => {
    const nobody = { ...HOST, tax_id: null, tax_id_country: null, address: [], country: null, born_on: null };
    expect(report([stay(quarter())], nobody).sellers[0]?.problems).toEqual([
      ...(["tax_id_missing", "address_missing", "country_missing", "birth_date_missing"] as const),
    ]);
    expect(report([stay(quarter())], { ...HOST, tax_id_country: null }).sellers[0]?.problems).toEqual([
      "tax_id_country_missing",
    ]);
    expect(report([stay(quarter())], { ...HOST, kind: "entity", born_on: null }).sellers[0]?.problems).toEqual([]);
  });

  it("is refused for sums that cannot be, and for years before the directive", () => {
    expect(() => report([stay(quarter({ quarter: 5 as 4 }))])).toThrow(RangeError);
    expect(() => report([stay(quarter({ consideration_minor: -1n }))])).toThrow(RangeError);
    expect(() => report([stay(quarter())], HOST, 2022)).toThrow(RangeError);
  });

  it("is well-formed XML whatever people are called, each amount in its currency", () => {
    const name = 'Nuñez & Söhne <"1">\u0007\ud800 ]]> 🏠';
    const sums = [
      quarter(),
      quarter({ quarter: 4, currency: "jpy", consideration_minor: 5_000n }),
      quarter({ currency: "kwd" }),
    ];
    const xml = dac7Xml(report([stay(...sums)], { ...HOST, name, tax_id: null }));
    expect(xml).toContain("not validated");
    expect(XMLValidator.validate(xml)).toBe(true);
    const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, attributeNamePrefix: "@" });
    const { Seller, ImmovableProperty, Problem } = parser.parse(xml).Dac7Report.ReportableSeller;
    expect(Seller.Name).toBe('Nuñez & Söhne <"1"> ]]> 🏠');
    expect(Problem).toBe("tax_id_missing");
    expect(ImmovableProperty.Quarter.map((each: { Consideration: object }) => each.Consideration)).toEqual([
      { "@currCode": "EUR", "#text": "300.00" },
      { "@currCode": "JPY", "#text": "5000" },
      { "@currCode": "KWD", "#text": "30.000" },
    ]);
  });
});

describe("a dated setting", () => {
  it("holds from its year on until the next, and says where it comes from", () => {
    expect(settingOf(THRESHOLDS_1099K, 2026).from_year).toBe(2025);
    expect(settingOf(EXCLUSIONS, 2030).from_year).toBe(2023);
    for (const { source } of [...THRESHOLDS_1099K, ...EXCLUSIONS]) expect(source).not.toBe("");
  });
});
