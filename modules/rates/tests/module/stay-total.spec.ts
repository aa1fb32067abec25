import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { rows } from "../../../../src/shared/sql";
import { priceStay } from "../../domain/price-stay";
import { Migration20261130110500 } from "../../migrations/Migration20261130110500";

let server: ModuleDatabase;
beforeAll(async () => {
  server = await createModuleDatabase(Migration20261130110500);
});
afterAll(() => server.drop());

const FROM = Temporal.PlainDate.from("2027-01-01");

it("the database computes the total of every stay as `priceStay` does", async () => {
  const stays = fc.record({
    base: fc.bigInt({ min: 0n, max: 10n ** 10n }),
    cleaning: fc.bigInt({ min: 0n, max: 10n ** 9n }),
    units: fc.integer({ min: 1, max: 365 }),
    bps: fc.integer({ min: 0, max: 10_000 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(stays, { minLength: 1, maxLength: 50 }), async (some) => {
      const given = some.map(({ base, cleaning, ...rest }) => ({
        ...rest,
        base: String(base),
        cleaning: String(cleaning),
      }));
      const totals = await rows<{ total: string }>(
        server.database,
        `SELECT stay_total_minor(base, cleaning, units, bps)::text AS total
           FROM ROWS FROM (jsonb_to_recordset(CAST(? AS jsonb)) AS (base bigint, cleaning bigint, units integer, bps integer))
                WITH ORDINALITY AS stay (base, cleaning, units, bps, place) ORDER BY place`,
        [JSON.stringify(given)],
      );
      const expected = some.map(({ base, cleaning, units, bps }) =>
        priceStay({
          base_price_minor: base,
          cleaning_fee_minor: cleaning,
          service_fee_bps: bps,
          unit: "night",
          from: FROM.toString(),
          to: FROM.add({ days: units }).toString(),
        }),
      );
      expect(totals.map(({ total }) => BigInt(total))).toEqual(expected.map(({ total_minor }) => total_minor));
    }),
  );
});
