import type { Pool } from "pg";
import type { Transaction } from "./database";
import { type PageRequest, pageQuery } from "./page";

type Stored = { id: string; accountId: string };
type Reader = Pick<Pool | Transaction, "query">;

/**
 * One kind of object: a row per object, its record as JSON. Columns that rules and indexes need are
 * generated from the record by the database, so the two cannot differ.
 */
export class ResourceTable<Record extends Stored> {
  /** @param table a constant of the program, never input. */
  constructor(private readonly table: string) {}

  async insert(transaction: Transaction, record: Record): Promise<void> {
    await transaction.query(`INSERT INTO ${this.table} (id, account_id, record) VALUES ($1, $2, $3)`, [
      record.id,
      record.accountId,
      JSON.stringify(record),
    ]);
  }

  /** Writes those whose id is new, in their order, and answers which they were. */
  async insertNew(transaction: Transaction, accountId: string, records: Record[]): Promise<ReadonlySet<string>> {
    const { rows } = await transaction.query<{ id: string }>(
      `INSERT INTO ${this.table} (id, account_id, record)
       SELECT record->>'id', $1, record FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS given (record, place)
        ORDER BY place
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [accountId, JSON.stringify(records)],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** Reads those of the ids that are there, without a lock. */
  async findAll(reader: Reader, accountId: string, ids: readonly string[]): Promise<Record[]> {
    const { rows } = await reader.query<{ record: Record }>(
      `SELECT record FROM ${this.table} WHERE account_id = $1 AND id = ANY ($2) ORDER BY sequence`,
      [accountId, ids],
    );
    return rows.map((row) => row.record);
  }

  /** Reads without a lock. */
  async find(reader: Reader, accountId: string, id: string): Promise<Record | null> {
    return this.one(reader, `SELECT record FROM ${this.table} WHERE account_id = $1 AND id = $2`, [accountId, id]);
  }

  /** Reads and keeps everyone else from changing it until the transaction ends. */
  async findForUpdate(transaction: Transaction, accountId: string, id: string): Promise<Record | null> {
    const sql = `SELECT record FROM ${this.table} WHERE account_id = $1 AND id = $2 FOR UPDATE`;
    return this.one(transaction, sql, [accountId, id]);
  }

  /** Writes back a record read with `findForUpdate` in the same transaction. */
  async save(transaction: Transaction, record: Record): Promise<void> {
    const { rowCount } = await transaction.query(
      `UPDATE ${this.table} SET record = $3 WHERE account_id = $1 AND id = $2`,
      [record.accountId, record.id, JSON.stringify(record)],
    );
    if (rowCount !== 1) throw new Error(`${this.table} ${record.id} was saved before it was inserted`);
  }

  /** One page, newest first, and whether there is more in the direction of the cursor. */
  async page(
    reader: Reader,
    accountId: string,
    request: PageRequest,
  ): Promise<{ records: Record[]; hasMore: boolean }> {
    const { sql, values } = pageQuery(this.table, accountId, request);
    const { rows } = await reader.query<{ record: Record }>(sql, values);
    const records = rows.slice(0, request.limit).map((row) => row.record);
    return {
      records: request.endingBefore === undefined ? records : records.reverse(),
      hasMore: rows.length > request.limit,
    };
  }

  private async one(reader: Reader, sql: string, values: unknown[]): Promise<Record | null> {
    const { rows } = await reader.query<{ record: Record }>(sql, values);
    return rows[0]?.record ?? null;
  }
}
