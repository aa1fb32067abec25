import { generateEntityId } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import { Problem } from "../../src/shared/problem";
import { type Database, firstRow, rows, type Sql, sqlState } from "../../src/shared/sql";
import type { TaxRule } from "./domain/rule";
import { type StayTaxes, type StayToTax, taxStay } from "./domain/tax-stay";
import { columnsOf, type RuleRow, ruleColumns, ruleFrom } from "./rows/rule-row";

const EXCLUSION_VIOLATION = "23P01";
/** What the checks of the table refuse, and what its numbers cannot hold. */
const REFUSED = ["23514", "22003"];

/** A rule before it has its id. */
export type NewTaxRule = Omit<TaxRule, "id">;

/** Taxes: the rules, and what they come to for a stay. */
export default class TaxService {
  private readonly database: Database;

  constructor({ __pg_connection__ }: { __pg_connection__: Database }) {
    this.database = __pg_connection__;
  }

  /** The taxes of a stay by the rules that are kept. With `sql` they are read in the caller's transaction. */
  async tax(stay: StayToTax, sql: Sql = this.database): Promise<StayTaxes> {
    const found = await rows<RuleRow>(
      sql,
      `SELECT ${ruleColumns} FROM tax_rule
        WHERE jurisdiction = ANY (?::text[]) AND daterange(valid_from, valid_to) && daterange(?::date, ?::date)`,
      [[...stay.jurisdictions], stay.from, stay.to],
    );
    return taxStay(found.map(ruleFrom), stay);
  }

  /**
   * Makes a rule. A `Problem` with `row.conflict` when another rule of the tax holds for the kind on one of its days,
   * with `request.invalid` for amounts, rates or dates that cannot be.
   */
  async create(rule: NewTaxRule, now: Temporal.Instant): Promise<TaxRule> {
    const { jurisdiction, code, kind, valid_from, valid_to, remitted_by, terms } = rule;
    const row = await this.#valid(
      firstRow<RuleRow>(
        this.database,
        `INSERT INTO tax_rule (id, jurisdiction, code, kind, valid_from, valid_to, remitted_by, type, treatment, rate_ppm, line_codes,
           amount_minor, currency, nights_max, created_at)
         VALUES (:id, :jurisdiction, :code, :kind, :valid_from, :valid_to, :remitted_by, :type, :treatment, :rate_ppm,
           CAST(:line_codes AS text[]), :amount_minor, :currency, :nights_max, :created_at)
         RETURNING ${ruleColumns}`,
        {
          ...{ id: generateEntityId(undefined, "taxr"), jurisdiction, code, kind, valid_from, valid_to, remitted_by },
          ...columnsOf(terms),
          created_at: now.toString(),
        },
      ),
    );
    if (!row) throw new Error("the rule was not written");
    return ruleFrom(row);
  }

  /**
   * Gives a rule another end: `validTo`, `YYYY-MM-DD`, is the first day on which it no longer holds; null is for good.
   * Stays keep the taxes they were told. A `Problem` with `row.not_found`, or as `create` has them.
   */
  async end(id: string, validTo: string | null): Promise<TaxRule> {
    const row = await this.#valid(
      firstRow<RuleRow>(this.database, `UPDATE tax_rule SET valid_to = ?::date WHERE id = ? RETURNING ${ruleColumns}`, [
        validTo,
        id,
      ]),
    );
    if (!row) throw new Problem("row.not_found", "There is no such rule.");
    return ruleFrom(row);
  }

  /** Rules by jurisdiction, tax and time. */
  async list(page: { limit: number; offset: number }): Promise<{ rules: TaxRule[]; count: number }> {
    const found = await rows<RuleRow>(
      this.database,
      `SELECT ${ruleColumns} FROM tax_rule ORDER BY jurisdiction, code, kind NULLS FIRST, tax_rule.valid_from, id
        LIMIT ? OFFSET ?`,
      [page.limit, page.offset],
    );
    const total = await firstRow<{ count: number }>(this.database, "SELECT count(*)::int AS count FROM tax_rule");
    return { rules: found.map(ruleFrom), count: total?.count ?? 0 };
  }

  async #valid<Row>(written: Promise<Row>): Promise<Row> {
    try {
      return await written;
    } catch (error) {
      const state = sqlState(error);
      if (state === EXCLUSION_VIOLATION) {
        throw new Problem("row.conflict", "Another rule of this tax holds on one of these days.");
      }
      if (state === undefined || !REFUSED.includes(state)) throw error;
      throw new Problem("request.invalid", "A rule cannot be like that.", {
        constraint: (error as { constraint?: string }).constraint ?? null,
      });
    }
  }
}
