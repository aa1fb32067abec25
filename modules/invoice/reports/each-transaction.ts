import type { MedusaContainer } from "@medusajs/framework/types";
import { Temporal } from "temporal-polyfill";
import { type Database, rows, type Sql } from "../../../src/shared/sql";
import { LEDGER, type LedgerService } from "../../ledger";
import { SOURCES } from "../issuing/plan-documents";
import type { Transaction } from "./transactions-csv";

type Movements = ReturnType<LedgerService["eachMovement"]> extends AsyncGenerator<infer Page> ? Page : never;
type Movement = Movements[number];
type Card = { id: string; reference: string; title: string };
type Numbered = { source_type: string; source_id: string; number: string };

/** The document that is about a movement: its source, by the type of the movement. */
function documentSource({ type, booking_id, source }: Movement): { type: string; id: string } | null {
  if (type === "sale" && booking_id) return { type: SOURCES.stay, id: booking_id };
  if (type === "commission" && booking_id) return { type: SOURCES.commission, id: booking_id };
  return type === "refund" ? { type: SOURCES.stay_credit, id: source.id } : null;
}

const keyOf = (type: string, id: string) => `${type}/${id}`;

/** The movements with what their bookings and documents are called. */
async function described(sql: Sql, movements: Movements): Promise<Transaction[]> {
  const bookings = [...new Set(movements.flatMap(({ booking_id }) => booking_id ?? []))];
  const cards = await rows<Card>(
    sql,
    "SELECT id, reference, listing_title ->> 'en' AS title FROM booking_card WHERE id = ANY (?::text[])",
    [bookings],
  );
  const sources = movements.flatMap((one) => documentSource(one) ?? []);
  const numbers = await rows<Numbered>(
    sql,
    `SELECT source_type, source_id, number FROM invoice_document
      WHERE (source_type, source_id) IN (SELECT * FROM unnest(CAST(:types AS text[]), CAST(:ids AS text[])))`,
    { types: sources.map(({ type }) => type), ids: sources.map(({ id }) => id) },
  );
  const cardOf = new Map(cards.map((card) => [card.id, card]));
  const numberOf = new Map(numbers.map((one) => [keyOf(one.source_type, one.source_id), one.number]));
  return movements.map((movement) => {
    const { posting_id, at, type, event, booking_id, currency, amount_minor } = movement;
    const card = booking_id ? cardOf.get(booking_id) : undefined;
    const source = documentSource(movement);
    return {
      id: posting_id,
      at: Temporal.Instant.fromEpochMilliseconds(at.getTime()),
      ...{ type, event, currency, amount_minor },
      booking_reference: card?.reference ?? null,
      listing: card?.title ?? null,
      counterparty: null,
      account: "balance",
      tax_minor: null,
      document_number: source ? (numberOf.get(keyOf(source.type, source.id)) ?? null) : null,
      note: null,
    };
  });
}

/** A seller's transactions for an accountant, the earliest first; a page of them is in memory at once. */
export async function* eachTransaction(
  container: MedusaContainer,
  database: Database,
  sellerId: string,
  filter: Parameters<LedgerService["eachMovement"]>[1],
): AsyncGenerator<Transaction> {
  for await (const page of container.resolve<LedgerService>(LEDGER).eachMovement(sellerId, filter)) {
    yield* await described(database, page);
  }
}
