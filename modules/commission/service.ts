import { generateEntityId } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import { Problem } from "../../src/shared/problem";
import { type Database, firstRow, rows, type Sql, sqlState } from "../../src/shared/sql";
import { type Commission, type CommissionInput, commissionOf } from "./domain/commission";
import type { BearerRule, CommissionRule, FeeRule } from "./domain/rule";
import { type RuleRow, ruleColumns, ruleFrom } from "./rows/rule-row";

const CHECK_VIOLATION = "23514";
/** PostgreSQL's bigint and dates: what they cannot hold is refused like what the checks refuse. */
const OUT_OF_RANGE = "22003";

type Made = "id" | "created_at";
/** A rule before it has its id. */
export type NewRule = Omit<FeeRule, Made> | Omit<BearerRule, Made>;

/** Only a rule that is taken back may end before it begins. */
function refuseEmpty(validFrom: string, validTo: string | null): void {
  if (validTo !== null && validTo <= validFrom) {
    throw new Problem("request.invalid", "A rule ends after its first day.", { constraint: "commission_rule_period" });
  }
}

const text = (amount: bigint | null): string | null => (amount === null ? null : String(amount));

/** The columns in which types of rules differ. */
function columnsOf(rule: NewRule) {
  if (rule.type === "bearer") {
    const none = { code: null, currency: null, percent_bps: null, fixed_minor: null, minimum_minor: null };
    return { ...none, maximum_minor: null, on_refund: null, bearer: rule.bearer };
  }
  const { code, currency, on_refund, terms } = rule;
  return {
    code,
    currency,
    percent_bps: terms.percent_bps,
    fixed_minor: String(terms.fixed_minor),
    minimum_minor: text(terms.minimum_minor),
    maximum_minor: text(terms.maximum_minor),
    on_refund,
    bearer: null,
  };
}

/** What sellers pay: the rules, and what they come to for a booking. */
export default class CommissionService {
  private readonly database: Database;

  constructor({ __pg_connection__ }: { __pg_connection__: Database }) {
    this.database = __pg_connection__;
  }

  /**
   * What a booking pays and why, by the rules for everybody and those for its seller. With `sql` they are read in the
   * caller's transaction.
   */
  async commission(input: CommissionInput, sql: Sql = this.database): Promise<Commission> {
    const found = await rows<RuleRow>(
      sql,
      `SELECT ${ruleColumns} FROM commission_rule WHERE seller_id IS NULL OR seller_id = ? ORDER BY id`,
      [input.seller_id],
    );
    return commissionOf(found.map(ruleFrom), input);
  }

  /** Makes a rule. A `Problem` with `request.invalid` for amounts, shares or dates that cannot be. */
  async create(rule: NewRule, now: Temporal.Instant): Promise<CommissionRule> {
    const { type, seller_id, tier, category, kind, valid_from, valid_to } = rule;
    refuseEmpty(valid_from, valid_to);
    const row = await this.#valid(
      firstRow<RuleRow>(
        this.database,
        `INSERT INTO commission_rule (id, type, seller_id, tier, category, kind, valid_from, valid_to, code, currency,
           percent_bps, fixed_minor, minimum_minor, maximum_minor, on_refund, bearer, created_at)
         VALUES (:id, :type, :seller_id, :tier, :category, :kind, :valid_from, :valid_to, :code, :currency,
           :percent_bps, :fixed_minor, :minimum_minor, :maximum_minor, :on_refund, :bearer, :created_at)
         RETURNING ${ruleColumns}`,
        {
          ...{ id: generateEntityId(undefined, "comr"), type, seller_id, tier, category, kind, valid_from, valid_to },
          ...columnsOf(rule),
          created_at: now.toString(),
        },
      ),
    );
    if (!row) throw new Error("the rule was not written");
    return ruleFrom(row);
  }

  /** A rule by its id, or `row.not_found`. */
  async read(id: string): Promise<CommissionRule> {
    return this.#present(
      await firstRow<RuleRow>(this.database, `SELECT ${ruleColumns} FROM commission_rule WHERE id = ?`, [id]),
    );
  }

  /**
   * Takes a rule back: from `today` on it no longer holds, and one that has not begun never does. What has ended before
   * stays ended. Bookings keep what they were told. `row.not_found` for what is no rule.
   */
  async stop(id: string, today: string): Promise<CommissionRule> {
    return this.#present(
      await firstRow<RuleRow>(
        this.database,
        `UPDATE commission_rule SET valid_to = least(valid_to, greatest(CAST(:today AS date), valid_from))
          WHERE id = :id RETURNING ${ruleColumns}`,
        { id, today },
      ),
    );
  }

  /**
   * Gives a rule another end: `validTo`, `YYYY-MM-DD`, is the first day on which it no longer holds; null is for good.
   * Bookings keep what they were told. A `Problem` with `row.not_found`, or `request.invalid` for an end before its start.
   */
  async end(id: string, validTo: string | null): Promise<CommissionRule> {
    refuseEmpty((await this.read(id)).valid_from, validTo);
    const row = await this.#valid(
      firstRow<RuleRow>(
        this.database,
        `UPDATE commission_rule SET valid_to = ?::date WHERE id = ? RETURNING ${ruleColumns}`,
        [validTo, id],
      ),
    );
    return this.#present(row);
  }

  #present(row: RuleRow | undefined): CommissionRule {
    if (!row) throw new Problem("row.not_found", "There is no such rule.");
    return ruleFrom(row);
  }

  /** Rules, those made last first. */
  async list(page: { limit: number; offset: number }): Promise<{ rules: CommissionRule[]; count: number }> {
    const found = await rows<RuleRow>(
      this.database,
      `SELECT ${ruleColumns} FROM commission_rule
        ORDER BY created_at DESC, id LIMIT ? OFFSET ?`,
      [page.limit, page.offset],
    );
    const total = await firstRow<{ count: number }>(
      this.database,
      "SELECT count(*)::int AS count FROM commission_rule",
    );
    return { rules: found.map(ruleFrom), count: total?.count ?? 0 };
  }

  async #valid<Row>(written: Promise<Row>): Promise<Row> {
    try {
      return await written;
    } catch (error) {
      const state = sqlState(error);
      if (state !== CHECK_VIOLATION && state !== OUT_OF_RANGE) throw error;
      throw new Problem("request.invalid", "A rule cannot be like that.", {
        constraint: (error as { constraint?: string }).constraint ?? null,
      });
    }
  }
}
