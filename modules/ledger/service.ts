import type { Temporal } from "temporal-polyfill";
import type { Database, Sql } from "../../src/shared/sql";
import type { SellerBalance, SellerTransaction } from "./contract/seller-routes";
import type { AccountBalance, PostingView } from "./contract/view";
import { type Account, accountId, balanceOf, sideOf } from "./domain/account";
import { eachMovement, type MovementFilter, type SellerMovement } from "./rows/each-transaction";
import { type AccountFilter, selectBalances, selectSum } from "./rows/select-balances";
import { type PostingFilter, selectPostings } from "./rows/select-postings";
import { selectSellerBalances, selectTransactions, type TransactionFilter } from "./rows/select-seller-money";
import { takeSnapshots } from "./rows/take-snapshots";
import { toMicroseconds } from "./rows/to-microseconds";

/** A balance reads at most about so many lines; fewer would make more snapshots than they save. */
const LINES_PER_SNAPSHOT = 500;

type Page = { limit: number; offset: number };

/** Reads the ledger. It is written with `post` and `reverse` of the contract, in the transaction of the cause. */
export default class LedgerService {
  private readonly database: Database;

  constructor({ __pg_connection__ }: { __pg_connection__: Database }) {
    this.database = __pg_connection__;
  }

  /**
   * An account's balance at an instant, which itself counts: minor units, positive on the side the account grows on.
   * An account that was never posted to has none: 0. With `sql` it is read in the caller's transaction.
   */
  async balance(account: Account, at: Temporal.Instant, sql: Sql = this.database): Promise<bigint> {
    return balanceOf(sideOf(account), await selectSum(sql, accountId(account), at));
  }

  /** Accounts by id with their balances at an instant. */
  async listAccounts(
    filter: AccountFilter,
    at: Temporal.Instant,
    page: Page,
  ): Promise<{ accounts: AccountBalance[]; count: number }> {
    return selectBalances(this.database, filter, at, page);
  }

  /** Postings, the latest first. */
  async listPostings(filter: PostingFilter, page: Page): Promise<{ postings: PostingView[]; count: number }> {
    return selectPostings(this.database, filter, page);
  }

  /** What a seller has and owes at an instant, which itself counts, in each currency of theirs. */
  async balancesOfSeller(sellerId: string, at: Temporal.Instant): Promise<SellerBalance[]> {
    return selectSellerBalances(this.database, sellerId, toMicroseconds(at).toString());
  }

  /** What happened to a seller's money, the latest first. */
  async listTransactions(
    sellerId: string,
    filter: TransactionFilter,
    page: Page,
  ): Promise<{ transactions: SellerTransaction[]; count: number }> {
    return selectTransactions(this.database, sellerId, filter, page);
  }

  /** All that happened to a seller's money, the earliest first, page by page: never more than one in memory. */
  eachMovement(sellerId: string, filter: MovementFilter): AsyncGenerator<SellerMovement[]> {
    return eachMovement(this.database, sellerId, filter);
  }

  /** Takes the snapshots that keep balances quick, up to an instant, and returns how many; a job does it every hour. */
  async takeSnapshots(until: Temporal.Instant, every = LINES_PER_SNAPSHOT): Promise<number> {
    return takeSnapshots(this.database, until, every);
  }
}
