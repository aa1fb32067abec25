import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { rows, sqlState } from "../../../../src/shared/sql";
import type { TaxRule } from "../../contract";
import { taxStay } from "../../domain/tax-stay";
import { Migration20261130151200 } from "../../migrations/Migration20261130151200";
import TaxService, { type NewTaxRule } from "../../service";
import * as drawn from "../tax-rules";

const NOW = Temporal.Instant.from("2027-01-01T12:00:00Z");

let server: ModuleDatabase;
let tax: TaxService;

beforeAll(async () => {
  server = await createModuleDatabase(Migration20261130151200);
  tax = new TaxService({ __pg_connection__: server.database });
});
afterAll(() => server.drop());

const empty = () => rows(server.database, "TRUNCATE tax_rule");
const percent = { type: "percent", treatment: "inclusive", rate_ppm: 100_000, line_codes: null } as const;
const night = { type: "night", amount_minor: 100n, currency: "eur", nights_max: null } as const;
const vat: NewTaxRule = {
  jurisdiction: "ES",
  code: "vat",
  kind: null,
  valid_from: "2027-01-01",
  valid_to: "2028-01-01",
  remitted_by: "seller",
  terms: percent,
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: { code?: string }) => error.code,
  );

describe("taxes that are kept", () => {
  it("come to what the pure rules come to, whatever they are", async () => {
    await fc.assert(
      fc.asyncProperty(drawn.rules, drawn.stays, async (rules, stay) => {
        await empty();
        const made: TaxRule[] = [];
        for (const { id: _, ...rule } of rules) made.push(await tax.create(rule, NOW));
        expect(await tax.tax(stay)).toEqual(taxStay(made, stay));
        const { rules: listed, count } = await tax.list({ limit: 100, offset: 0 });
        const byId = (some: TaxRule[]) => [...some].sort((one, other) => Number(one.id > other.id) || -1);
        expect([count, byId(listed)]).toEqual([rules.length, byId(made)]);
      }),
      { numRuns: 25 },
    );
  });

  it("hold one at a time: a second rule of the tax for the kind on a day is refused, one after it is not", async () => {
    await empty();
    const { id } = await tax.create(vat, NOW);
    expect(await codeOf(tax.create({ ...vat, valid_from: "2027-12-31", valid_to: null }, NOW))).toBe("row.conflict");
    expect(await codeOf(tax.create({ ...vat, valid_from: "2028-01-01", valid_to: null }, NOW))).toBeUndefined();
    expect(await codeOf(tax.create({ ...vat, kind: "stay" }, NOW))).toBeUndefined();
    expect(await codeOf(tax.create({ ...vat, code: "lodging" }, NOW))).toBeUndefined();
    expect(await codeOf(tax.create({ ...vat, jurisdiction: "ES-CT" }, NOW))).toBeUndefined();
    expect(await codeOf(tax.end(id, null))).toBe("row.conflict");
    expect(await codeOf(tax.end(id, "2027-06-01"))).toBeUndefined();
    expect(await codeOf(tax.end("taxr_none", null))).toBe("row.not_found");
  });

  it("of two that come at once for the same days, one is made", async () => {
    await empty();
    const codes = await Promise.all([codeOf(tax.create(vat, NOW)), codeOf(tax.create(vat, NOW))]);
    expect(codes.filter((code) => code === "row.conflict")).toHaveLength(1);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
  });

  it("are refused for amounts, rates and dates that cannot be", async () => {
    await empty();
    const wrong: object[] = [
      { valid_to: "2027-01-01" },
      { kind: "" },
      { code: "VAT" },
      { jurisdiction: "ES:CT" },
      { terms: { ...percent, rate_ppm: 1_000_001 } },
      { terms: { ...percent, rate_ppm: -1 } },
      { terms: { ...night, amount_minor: -1n } },
      { terms: { ...night, amount_minor: 2n ** 63n } },
      { terms: { ...night, nights_max: 0 } },
    ];
    for (const each of wrong) {
      expect([each, await codeOf(tax.create({ ...vat, ...each }, NOW))]).toEqual([each, "request.invalid"]);
    }
    expect(await tax.list({ limit: 1, offset: 0 })).toEqual({ rules: [], count: 0 });
  });

  it("stay as they were made, also for whoever goes around the service", async () => {
    await empty();
    await tax.create(vat, NOW);
    const stateOf = (statement: string) => rows(server.database, statement).then(() => undefined, sqlState);
    expect(await stateOf("UPDATE tax_rule SET rate_ppm = 1")).toBe("TX001");
    expect(await stateOf("DELETE FROM tax_rule")).toBe("TX001");
    expect(await stateOf("UPDATE tax_rule SET valid_to = '2027-06-01'")).toBeUndefined();
  });
});
