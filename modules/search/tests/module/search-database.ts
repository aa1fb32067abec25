import { Temporal } from "temporal-polyfill";
import { vi } from "vitest";
import { createModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { rows, type Sql } from "../../../../src/shared/sql";
import { Migration20261123210500 as Occupancy } from "../../../availability/migrations/Migration20261123210500";
import { Migration20261124000500 as OccupancyNote } from "../../../availability/migrations/Migration20261124000500";
import { Migration20261130110400 as OccupiedPeriod } from "../../../availability/migrations/Migration20261130110400";
import { Migration20261130150050 as OccupancyEnds } from "../../../availability/migrations/Migration20261130150050";
import AvailabilityService from "../../../availability/service";
import type { SearchableListing } from "../../../listing/contract";
import { Migration20261123210200 as Outbox } from "../../../outbox/migrations/Migration20261123210200";
import { Migration20261130110100 as OutboxWatch } from "../../../outbox/migrations/Migration20261130110100";
import { Migration20261130110500 as StayTotal } from "../../../rates/migrations/Migration20261130110500";
import RatesService from "../../../rates/service";
import { storeListListings } from "../../contract";
import { planOf } from "../../domain/plan";
import { Migration20261130110600 as ReadModel } from "../../migrations/Migration20261130110600";
import { Migration20261130110700 as Synonyms } from "../../migrations/Migration20261130110700";
import { Migration20261130150000 as MoreWords } from "../../migrations/Migration20261130150000";
import { Migration20261130150100 as Understanding } from "../../migrations/Migration20261130150100";
import { Migration20261130150200 as Counted } from "../../migrations/Migration20261130150200";
import { Migration20261130150300 as WordsAndCells } from "../../migrations/Migration20261130150300";
import type { ListingSource } from "../../rows/source";
import SearchService from "../../service";

export const NOW = Temporal.Instant.from("2027-06-01T10:00:00Z");

/** What the service needs of the environment; its prices are those of a quote. */
function setEnvironment(): void {
  vi.stubEnv("DATABASE_URL", "postgres://localhost/none");
  for (const name of ["JWT", "COOKIE", "QUOTE", "PROXY"]) vi.stubEnv(`${name}_SECRET`, "a-secret-for-this-test");
  vi.stubEnv("STRIPE_API_KEY", "sk_test_1");
  vi.stubEnv("STRIPE_PUBLISHABLE_KEY", "pk_test_1");
  vi.stubEnv("SERVICE_FEE_BPS", "625");
}

const PLAIN: Omit<SearchableListing, "id" | "handle"> = {
  kind: "stay",
  seller_id: "sel_1",
  seller_name: "Casa Ada",
  title: { en: "A quiet room" },
  summary: { en: "" },
  description: { en: "" },
  amenities: [],
  place_name: "Sevilla",
  public_lat: 37.383,
  public_lng: -5.997,
  time_zone: "Europe/Madrid",
  currency: "eur",
  max_guests: 2,
  base_price_minor: 8000n,
  cleaning_fee_minor: 0n,
  categories: [],
  image: null,
  created_at: "2027-01-01T00:00:00Z",
};

type Stored = Omit<SearchableListing, "base_price_minor" | "cleaning_fee_minor"> &
  Record<"base_price_minor" | "cleaning_fee_minor", string>;

/** Listings in a real table, read in the writers' own transaction as Medusa's are. */
const source: ListingSource = {
  async readSearchable(sql, ids) {
    const found = await rows<{ listing: Stored }>(sql, "SELECT listing FROM source WHERE visible AND id = ANY(?)", [
      ids,
    ]);
    return found.map(({ listing }) => ({
      ...listing,
      base_price_minor: BigInt(listing.base_price_minor),
      cleaning_fee_minor: BigInt(listing.cleaning_fee_minor),
    }));
  },
  async idsAfter(sql, after, limit) {
    const found = await rows<{ id: string }>(sql, "SELECT id FROM source WHERE id > ? ORDER BY id LIMIT ?", [
      after,
      limit,
    ]);
    return found.map(({ id }) => id);
  },
};

/** A search with its database, and the listings that it is made of. */
export async function openSearch() {
  setEnvironment();
  const server = await createModuleDatabase(
    ...[
      Outbox,
      OutboxWatch,
      Occupancy,
      OccupancyNote,
      OccupiedPeriod,
      OccupancyEnds,
      StayTotal,
      ReadModel,
      Synonyms,
      MoreWords,
      Understanding,
      Counted,
      WordsAndCells,
    ],
  );
  const { database } = server;
  await rows(database, "CREATE TABLE source (id text PRIMARY KEY, listing jsonb NOT NULL, visible boolean NOT NULL)");
  const search = new SearchService({ __pg_connection__: database });
  const availability = new AvailabilityService({ __pg_connection__: database });
  const rates = new RatesService();
  let made = 0;

  async function put(sql: Sql, listing: SearchableListing, visible = true): Promise<void> {
    const stored = JSON.stringify(listing, (_key, value) => (typeof value === "bigint" ? String(value) : value));
    await rows(
      sql,
      `INSERT INTO source (id, listing, visible) VALUES (?, CAST(? AS jsonb), ?)
       ON CONFLICT (id) DO UPDATE SET listing = excluded.listing, visible = excluded.visible`,
      [listing.id, stored, visible],
    );
  }

  /** A listing whose words are its own, found at once. */
  async function list(more: Partial<SearchableListing> = {}): Promise<SearchableListing> {
    made += 1;
    const id = more.id ?? `lst_${String(made).padStart(5, "0")}`;
    const listing = { ...PLAIN, id, handle: `listing-${made}`, ...more };
    await put(database, listing);
    await search.refresh(source, [id]);
    return listing;
  }

  /** The answer to a query as it comes over the wire. */
  async function ask(query: Record<string, string | number>, at = NOW) {
    const plan = planOf(storeListListings.query?.parse(query) as Parameters<typeof planOf>[0]);
    return search.answer(rates, plan, at);
  }

  /** Ids of what a query finds, in order. */
  const idsOf = async (query: Record<string, string | number>, at = NOW) =>
    (await ask(query, at)).listings.map(({ id }) => id);

  return { server, database, search, availability, rates, source, put, list, ask, idsOf };
}

export type OpenSearch = Awaited<ReturnType<typeof openSearch>>;
