import type { Temporal } from "temporal-polyfill";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";
import type { Language } from "../domain/content";

/** What a seller's documents and reports say of the seller. */
export type BillingDetails = {
  legal_name: string;
  kind: "individual" | "entity";
  address: string[];
  /** ISO 3166-1 alpha-2, upper case. */
  country_code: string;
  tax_id: string | null;
  vat_id: string | null;
  /** Of an individual, `YYYY-MM-DD`. */
  born_on: string | null;
  email: string | null;
  /** Of the documents that the seller is sent. */
  language: Language;
};

const COLUMNS = `legal_name, kind, address, country_code, tax_id, vat_id, CAST(born_on AS text) AS born_on, email, language`;

/** The billing details of a seller, or undefined when none were given. */
export async function selectBillingDetails(sql: Sql, sellerId: string): Promise<BillingDetails | undefined> {
  return firstRow<BillingDetails>(sql, `SELECT ${COLUMNS} FROM invoice_billing_details WHERE seller_id = ?`, [
    sellerId,
  ]);
}

/** Writes a seller's billing details in place of those of before; documents that were issued stay as they are. */
export async function saveBillingDetails(
  sql: Sql,
  sellerId: string,
  details: BillingDetails,
  now: Temporal.Instant,
): Promise<void> {
  await rows(
    sql,
    `INSERT INTO invoice_billing_details (seller_id, legal_name, kind, address, country_code, tax_id, vat_id, born_on, email,
       language, updated_at)
     VALUES (:seller_id, :legal_name, :kind, CAST(:address AS text[]), :country_code, :tax_id, :vat_id,
       CAST(:born_on AS date), :email, :language, CAST(:now AS timestamptz))
     ON CONFLICT (seller_id) DO UPDATE SET legal_name = EXCLUDED.legal_name, kind = EXCLUDED.kind,
       address = EXCLUDED.address, country_code = EXCLUDED.country_code, tax_id = EXCLUDED.tax_id,
       vat_id = EXCLUDED.vat_id, born_on = EXCLUDED.born_on, email = EXCLUDED.email, language = EXCLUDED.language,
       updated_at = EXCLUDED.updated_at`,
    { ...details, seller_id: sellerId, now: now.toString() },
  );
}
