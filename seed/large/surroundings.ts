import type { ClientBase } from "pg";
import type { Picture } from "../../modules/listing/rows";
import type { SeedText } from "../schema";

type Labelled = { label: SeedText; value: { en: string } };

/** What the large seed needs of the ordinary one. */
export type Surroundings = {
  sales_channel_id: string;
  /** Id of a category by its handle. */
  categories: ReadonlyMap<string, string>;
  /** Pictures of a category's listings, by its handle. */
  pictures: ReadonlyMap<string, readonly Picture[]>;
  /** What a listing says of an amenity, by its key. */
  amenities: ReadonlyMap<string, Labelled>;
};

const CHANNEL = "SELECT default_sales_channel_id AS id FROM store WHERE deleted_at IS NULL LIMIT 1";

const CATEGORIES = `SELECT handle, id FROM product_category WHERE deleted_at IS NULL`;

/** Every picture once, whichever of the category's listings shows it. */
const PICTURES = `
  SELECT handle, jsonb_agg(picture ORDER BY picture ->> 'url') AS pictures FROM (
    SELECT DISTINCT ON (category.handle, picture ->> 'url') category.handle, picture
      FROM listing JOIN product_category_product link ON link.product_id = listing.product_id
      JOIN product_category category ON category.id = link.product_category_id
     CROSS JOIN LATERAL jsonb_array_elements(listing.media) AS picture
     WHERE left(listing.id, 5) <> 'lst_L'
     ORDER BY category.handle, picture ->> 'url', listing.id) AS every GROUP BY handle`;

/** Reads them; throws when the ordinary seed has not run. */
export async function readSurroundings(
  client: ClientBase,
  amenities: readonly { key: string; label: SeedText }[],
): Promise<Surroundings> {
  const channel = await client.query<{ id: string | null }>(CHANNEL);
  const categories = await client.query<{ handle: string; id: string }>(CATEGORIES);
  const pictures = await client.query<{ handle: string; pictures: Picture[] }>(PICTURES);
  const sales_channel_id = channel.rows[0]?.id;
  if (!sales_channel_id || pictures.rows.length === 0) {
    throw new Error("The large seed builds on the ordinary one, which has not run on this database.");
  }
  return {
    sales_channel_id,
    categories: new Map(categories.rows.map(({ handle, id }) => [handle, id])),
    pictures: new Map(pictures.rows.map((row) => [row.handle, row.pictures])),
    amenities: new Map(amenities.map(({ key, label }) => [key, { label, value: { en: "" } }])),
  };
}
