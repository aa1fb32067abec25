import { Migration } from "@medusajs/framework/mikro-orm/migrations";
import { countryAt } from "../country-at";

type Place = { id: string; lat: number; lng: number };

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * A listing carries the country it lies in, which says whose taxes are asked for. It follows from the coordinates, for
 * listings of before as well; without a country where the place is in none.
 */
export class Migration20261130202000 extends Migration {
  override async up(): Promise<void> {
    const places = (await this.execute("SELECT id, lat, lng FROM listing")) as unknown as Place[];
    this.addSql("ALTER TABLE listing ADD COLUMN country_code text CHECK (country_code ~ '^[A-Z]{2}$')");
    const known = new Map<string, string[]>();
    for (const place of places) {
      const country = countryAt(place);
      if (country) known.set(country, [...(known.get(country) ?? []), place.id]);
    }
    for (const [country, ids] of known) {
      this.addSql(
        `UPDATE listing SET country_code = ${quoted(country)} WHERE id = ANY (ARRAY[${ids.map(quoted).join(", ")}])`,
      );
    }
  }

  override async down(): Promise<void> {
    this.addSql("ALTER TABLE listing DROP COLUMN IF EXISTS country_code");
  }
}
