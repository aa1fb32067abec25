import type { Temporal } from "temporal-polyfill";
import { now as present } from "../../src/shared/clock";
import { type Currency, toMinor } from "../../src/shared/money";
import { Problem } from "../../src/shared/problem";
import type { Database } from "../../src/shared/sql";
import type { PayoutRunView, PayoutScheduleView, PayoutView } from "./contract";
import type { Schedule } from "./domain/schedule";
import { readAccountRow } from "./rows/account-row";
import { type PayoutRow, readPayout } from "./rows/payout-row";
import type { RunRow } from "./rows/run-row";
import { keepMinimum, keepReserve, keepSchedule, readTerms } from "./rows/schedule-row";
import { selectOnItsWay, selectPayouts } from "./rows/select-payouts";
import { selectRun, selectRuns } from "./rows/select-runs";
import { startRun } from "./runs/start-run";
import { statesOf, viewPayout } from "./views/payout-view";
import { viewSchedule } from "./views/schedule-view";

type Page = { limit: number; offset: number };

export type ScheduleChange = {
  schedule?: Schedule | undefined;
  minimums?: { currency: Currency; amount: number }[] | undefined;
};

const NOT_FOUND = new Problem("row.not_found", "There is nothing here.");

function minorOf({ currency, amount }: { currency: Currency; amount: number }, index: number): bigint {
  try {
    return toMinor(amount, currency);
  } catch {
    throw new Problem("request.invalid", `${amount} is not an amount of ${currency}.`, {
      fields: [{ path: `minimums.${index}.amount`, message: `has more decimals than ${currency} has` }],
    });
  }
}

/** Payouts as sellers and operators see them, and when they are made. What a method does for a seller takes their id first. */
export default class PayoutService {
  private readonly database: Database;

  constructor({ __pg_connection__ }: { __pg_connection__: Database }) {
    this.database = __pg_connection__;
  }

  async readSchedule(sellerId: string, now: Temporal.Instant = present()): Promise<PayoutScheduleView> {
    return viewSchedule(await readTerms(this.database, sellerId), await selectOnItsWay(this.database, sellerId), now);
  }

  /** Changes what is named; a minimum of 0 is none. Throws `request.invalid` for an amount that its currency has not. */
  async changeSchedule(sellerId: string, change: ScheduleChange): Promise<PayoutScheduleView> {
    const now = present();
    const minimums = (change.minimums ?? []).map((one, index) => ({ ...one, minor: minorOf(one, index) }));
    await this.database.transaction(async (tx) => {
      if (change.schedule) await keepSchedule(tx, sellerId, change.schedule, now);
      for (const { currency, minor } of minimums) await keepMinimum(tx, sellerId, currency, minor);
    });
    return this.readSchedule(sellerId, now);
  }

  async changeReserve(
    sellerId: string,
    { percent_bps, days }: { percent_bps: number; days: number },
  ): Promise<PayoutScheduleView> {
    const now = present();
    await keepReserve(this.database, sellerId, { reserve_bps: percent_bps, reserve_days: days }, now);
    return this.readSchedule(sellerId, now);
  }

  async list(
    sellerId: string,
    { status, ...page }: Page & { status?: PayoutView["status"] | undefined },
  ): Promise<{ payouts: PayoutView[]; count: number }> {
    const filter = { seller_id: sellerId, run_id: null, states: status ? statesOf(status) : null };
    const { payouts, count } = await selectPayouts(this.database, filter, page);
    return { payouts: payouts.map(viewPayout), count };
  }

  /** One of a seller's payouts; throws `row.not_found`. */
  async readOwn(sellerId: string, id: string): Promise<PayoutRow> {
    const row = await readPayout(this.database, id);
    if (row?.seller_id !== sellerId) throw NOT_FOUND;
    return row;
  }

  /** Has a seller paid out now. Throws `payout.account_missing` where there is nowhere to. */
  async request(sellerId: string, userId: string): Promise<RunRow> {
    const account = await readAccountRow(this.database, sellerId);
    if (!account?.account_id) {
      throw new Problem("payout.account_missing", "There is no account to pay you to yet. Connect one first.");
    }
    return this.start({ trigger: "seller", seller_id: sellerId, started_by: userId });
  }

  /** Starts a run of everybody who is due, or of one seller; the same that waits already is answered. */
  async startByOperator(userId: string, sellerId: string | null): Promise<PayoutRunView> {
    const { id } = await this.start({ trigger: "operator", seller_id: sellerId, started_by: userId });
    return this.readRun(id);
  }

  private async start(run: Parameters<typeof startRun>[1]): Promise<RunRow> {
    const started = await this.database.transaction((tx) => startRun(tx, run, present()));
    // Another's run of the same was waiting, and has begun since: this one is asked for once more.
    return started ?? this.start(run);
  }

  async listRuns(page: Page): Promise<{ payout_runs: PayoutRunView[]; count: number }> {
    return selectRuns(this.database, page);
  }

  /** One run; throws `row.not_found`. */
  async readRun(id: string): Promise<PayoutRunView> {
    const run = await selectRun(this.database, id);
    if (!run) throw NOT_FOUND;
    return run;
  }

  /** The payouts of a run, those that failed first. */
  async payoutsOfRun(runId: string, page: Page): Promise<{ payouts: PayoutRow[]; count: number }> {
    return selectPayouts(this.database, { seller_id: null, run_id: runId, states: null }, page);
  }
}
