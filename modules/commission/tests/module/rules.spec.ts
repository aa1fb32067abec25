import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { rows, sqlState } from "../../../../src/shared/sql";
import type { CommissionInput, CommissionRule } from "../../contract";
import { commissionOf } from "../../domain/commission";
import { Migration20261130151100 } from "../../migrations/Migration20261130151100";
import { Migration20261130190100 } from "../../migrations/Migration20261130190100";
import CommissionService, { type NewRule } from "../../service";
import * as drawn from "../commission-rules";

const NOW = Temporal.Instant.from("2027-01-01T12:00:00Z");

let server: ModuleDatabase;
let commission: CommissionService;

beforeAll(async () => {
  server = await createModuleDatabase(Migration20261130151100, Migration20261130190100);
  commission = new CommissionService({ __pg_connection__: server.database });
});
afterAll(() => server.drop());

const forAll = { seller_id: null, tier: null, category: null, kind: null, valid_from: "2027-01-01", valid_to: null };
const fee: NewRule = {
  ...forAll,
  type: "fee",
  code: "commission",
  currency: "eur",
  terms: { percent_bps: 1_500, fixed_minor: 0n, minimum_minor: null, maximum_minor: null },
  on_refund: "proportional",
};
const booking: CommissionInput = {
  seller_id: "sel_a",
  tier: null,
  categories: [],
  kind: "stay",
  booked_on: "2027-02-01",
  currency: "eur",
  basis_minor: 10_000n,
};
const empty = () => rows(server.database, "TRUNCATE commission_rule");
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: { code?: string }) => error.code,
  );

describe("rules that are kept", () => {
  it("come to what the pure rules come to, whatever they are", async () => {
    await fc.assert(
      fc.asyncProperty(drawn.rules, drawn.input, async (rules, input) => {
        await empty();
        const made: CommissionRule[] = [];
        for (const { id: _, created_at, ...rule } of rules) {
          made.push(await commission.create(rule, Temporal.Instant.from(created_at)));
        }
        const mine = made.filter(({ seller_id }) => seller_id === null || seller_id === input.seller_id);
        expect(await commission.commission(input)).toEqual(commissionOf(mine, input));
        const { rules: listed, count } = await commission.list({ limit: 100, offset: 0 });
        expect(count).toBe(rules.length);
        const byId = (some: CommissionRule[]) => [...some].sort((one, other) => Number(one.id > other.id) || -1);
        expect(byId(listed)).toEqual(byId(made));
      }),
      { numRuns: 25 },
    );
  });

  it("end when they are told to", async () => {
    await empty();
    const { id } = await commission.create(fee, NOW);
    expect((await commission.commission(booking)).total_minor).toBe(1_500n);
    await commission.end(id, "2027-02-01");
    const after = await commission.commission(booking);
    expect(after.total_minor).toBe(0n);
    expect(after.choices[0]?.choice.losses).toEqual([{ rule_id: id, reason: "no_longer_valid" }]);
    expect(await codeOf(commission.end(id, "2027-01-01"))).toBe("request.invalid");
    expect(await codeOf(commission.end("comr_none", null))).toBe("row.not_found");
  });

  it("are taken back: from today on, or, where they have not begun, altogether", async () => {
    await empty();
    const { id } = await commission.create(fee, NOW);
    expect((await commission.stop(id, "2027-02-01")).valid_to).toBe("2027-02-01");
    expect((await commission.stop(id, "2027-03-01")).valid_to).toBe("2027-02-01");
    expect((await commission.commission(booking)).total_minor).toBe(0n);
    const early = await commission.create({ ...fee, valid_from: "2027-01-20" }, NOW);
    expect(await commission.stop(early.id, "2027-01-10")).toMatchObject({ valid_to: "2027-01-20" });
    expect(await commission.read(early.id)).toMatchObject({ valid_to: "2027-01-20" });
    expect((await commission.commission(booking)).total_minor).toBe(0n);
    expect(await codeOf(commission.stop("comr_none", "2027-01-10"))).toBe("row.not_found");
    expect(await codeOf(commission.read("comr_none"))).toBe("row.not_found");
  });

  it("are refused for amounts, shares and dates that cannot be", async () => {
    const terms = { percent_bps: 1_000, fixed_minor: 0n, minimum_minor: null, maximum_minor: null };
    const wrong: Partial<NewRule & { terms: object; currency: null; code: string }>[] = [
      { valid_to: "2027-01-01" },
      { tier: "" },
      { code: "No!" },
      { terms: { ...terms, percent_bps: 10_001 } },
      { terms: { ...terms, fixed_minor: -1n } },
      { terms: { ...terms, fixed_minor: 2n ** 63n } },
      { terms: { ...terms, minimum_minor: 2n, maximum_minor: 1n } },
      { currency: null, terms: { ...terms, fixed_minor: 1n } },
      { currency: null, terms: { ...terms, minimum_minor: 1n } },
    ];
    for (const each of wrong) {
      expect([each, await codeOf(commission.create({ ...fee, ...each } as NewRule, NOW))]).toEqual([
        each,
        "request.invalid",
      ]);
    }
    expect(await codeOf(commission.create({ ...fee, currency: null }, NOW))).toBeUndefined();
  });

  it("stay as they were made, also for whoever goes around the service", async () => {
    await empty();
    await commission.create({ ...forAll, type: "bearer", bearer: "seller" }, NOW);
    const stateOf = (statement: string) => rows(server.database, statement).then(() => undefined, sqlState);
    expect(await stateOf("UPDATE commission_rule SET bearer = 'platform'")).toBe("CM001");
    expect(await stateOf("DELETE FROM commission_rule")).toBe("CM001");
    expect(await stateOf("UPDATE commission_rule SET valid_to = '2027-06-01'")).toBeUndefined();
    const { bearer, fees } = await commission.commission(booking);
    expect([bearer, fees]).toEqual(["seller", []]);
  });
});
