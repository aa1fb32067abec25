import { afterAll, beforeAll, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { rows } from "../../../../src/shared/sql";
import { Migration20261123200100 as ListingTable } from "../../migrations/Migration20261123200100";
import { Migration20261130202000 as Country } from "../../migrations/Migration20261130202000";

const PLACES = [
  { id: "lst_sevilla", lat: 37.38, lng: -5.99 },
  { id: "lst_cadiz", lat: 36.53, lng: -6.29 },
  { id: "lst_o'kyoto", lat: 35.01, lng: 135.77 },
  { id: "lst_at_sea", lat: 40, lng: -40 },
];

let server: ModuleDatabase;

beforeAll(async () => {
  server = await createModuleDatabase(ListingTable);
  for (const { id, lat, lng } of PLACES) {
    await rows(
      server.database,
      `INSERT INTO listing (id, product_id, seller_id, handle, kind, status, title, summary, description, place_name, lat,
         lng, time_zone, currency, booking_mode, max_guests, check_in_time, check_out_time, cancellation_policy)
       VALUES (:id, :id, 'sel_1', :id, 'stay', 'active', '{"en": "Casa"}', '{}', '{}', 'Somewhere', :lat, :lng, 'Europe/Madrid',
         'eur', 'instant', 2, '15:00', '11:00', 'moderate')`,
      { id, lat, lng },
    );
  }
});
afterAll(() => server.drop());

it("listings from before lie in the country of their coordinates, or in none", async () => {
  // What the migrator hands to a migration: a driver that runs statements.
  const driver = { execute: (sql: string) => rows(server.database, sql) };
  const migration = new Country(driver as never, undefined as never);
  await migration.up();
  for (const query of migration.getQueries()) await server.database.raw(String(query));
  expect(await rows(server.database, "SELECT id, country_code FROM listing ORDER BY id")).toEqual([
    { id: "lst_at_sea", country_code: null },
    { id: "lst_cadiz", country_code: "ES" },
    { id: "lst_o'kyoto", country_code: "JP" },
    { id: "lst_sevilla", country_code: "ES" },
  ]);
});
