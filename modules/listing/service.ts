import { MedusaService } from "@medusajs/framework/utils";
import type { Language } from "../../src/shared/route";
import { type Database, firstRow, rows, type Sql } from "../../src/shared/sql";
import type { BookableListing, SearchableListing } from "./contract";
import { countryAt } from "./country-at";
import { Listing } from "./models/listing";
import { type ListingRow, toBookable } from "./rows";
import { selectCategories } from "./select-categories";
import { type ListingFilter, selectListings } from "./select-listings";
import { selectSearchable } from "./select-searchable";
import type { ListingInsert } from "./workflows/steps/insert-listings";

type ListingCounts = Record<"total" | "active" | "draft" | "paused" | "without_pictures" | "without_spanish", number>;

type Injected = { __pg_connection__: Database };

/** Listings. Writing goes through the workflows, which keep Medusa's product and the details together. */
export default class ListingService extends MedusaService({ Listing }) {
  private readonly database: Database;

  constructor(injected: Injected) {
    // biome-ignore lint/complexity/noArguments: MedusaService's generated constructor reads all of its arguments
    super(...(arguments as unknown as [Injected]));
    this.database = injected.__pg_connection__;
  }

  /** A page of listings with everything that is read of them, newest first. */
  async search(
    filter: ListingFilter,
    page: { limit: number; offset: number },
  ): Promise<{ found: ListingRow[]; count: number }> {
    return selectListings(this.database, filter, page);
  }

  /** One listing by id or handle, in any status, or null. */
  async find(idOrHandle: string, filter: ListingFilter = {}): Promise<ListingRow | null> {
    const { found } = await selectListings(
      this.database,
      { ...filter, id_or_handle: idOrHandle },
      { limit: 1, offset: 0 },
    );
    return found[0] ?? null;
  }

  /** How many listings of a seller the public sees. */
  async countOfSeller(sellerId: string): Promise<number> {
    const row = await firstRow<{ count: string }>(
      this.database,
      "SELECT count(*) AS count FROM listing WHERE seller_id = ? AND status = 'active' AND deleted_at IS NULL",
      [sellerId],
    );
    return Number(row?.count ?? 0);
  }

  /** The ids of a seller's listings in every status. */
  async idsOfSeller(sellerId: string): Promise<string[]> {
    const found = await rows<{ id: string }>(
      this.database,
      "SELECT id FROM listing WHERE seller_id = ? AND deleted_at IS NULL",
      [sellerId],
    );
    return found.map(({ id }) => id);
  }

  /** A seller's listings by status, and how many published ones lack something that guests look for. */
  async countByState(sellerId: string): Promise<ListingCounts> {
    const counts = await firstRow<ListingCounts>(
      this.database,
      `SELECT count(*) FILTER (WHERE status <> 'archived')::int AS total,
              count(*) FILTER (WHERE status = 'active')::int AS active,
              count(*) FILTER (WHERE status = 'draft')::int AS draft,
              count(*) FILTER (WHERE status = 'paused')::int AS paused,
              count(*) FILTER (WHERE status = 'active' AND media = '[]')::int AS without_pictures,
              count(*) FILTER (WHERE status = 'active' AND coalesce(title ->> 'es', '') = '')::int AS without_spanish
         FROM listing WHERE seller_id = ? AND deleted_at IS NULL`,
      [sellerId],
    );
    if (!counts) throw new Error("a count is always answered");
    return counts;
  }

  /** What a quote or booking needs of a listing, by id or handle; null when there is none or its seller is suspended. */
  async readForBooking(idOrHandle: string): Promise<BookableListing | null> {
    const row = await this.find(idOrHandle, { public_only: true });
    return row ? toBookable(row) : null;
  }

  /** Those of the listings that the public sees now, as search keeps them. */
  async readSearchable(sql: Sql, ids: readonly string[]): Promise<SearchableListing[]> {
    return selectSearchable(sql, ids);
  }

  /** The category of a listing, whatever its status, with those above it, the topmost first; none has none. */
  async categoryPath(sql: Sql, listingId: string): Promise<string[]> {
    const row = await firstRow<{ mpath: string }>(
      sql,
      `SELECT category.mpath FROM listing
         JOIN product_category_product AS link ON link.product_id = listing.product_id
         JOIN product_category AS category ON category.id = link.product_category_id AND category.deleted_at IS NULL
        WHERE listing.id = ? ORDER BY category.mpath LIMIT 1`,
      [listingId],
    );
    return row ? row.mpath.split(".").filter(Boolean) : [];
  }

  /** The next ids after one, in their own order and in every status: to walk over all listings. */
  async idsAfter(sql: Sql, after: string, limit: number): Promise<string[]> {
    const found = await rows<{ id: string }>(sql, "SELECT id FROM listing WHERE id > ? ORDER BY id LIMIT ?", [
      after,
      limit,
    ]);
    return found.map(({ id }) => id);
  }

  /** Writes new listings and answers their ids in the order given; each lies in the country of its coordinates. */
  async insert(inserts: ListingInsert[]): Promise<string[]> {
    const made = await this.createListings(
      inserts.map((insert) => ({
        ...{ media: [], house_rules: { en: [] }, facts: [], amenities: [] },
        ...insert,
        country_code: countryAt(insert),
      })) as never,
    );
    const list: { id: string }[] = Array.isArray(made) ? made : [made];
    return list.map((listing) => listing.id);
  }

  async categories(language: Language) {
    return selectCategories(this.database, language);
  }
}
