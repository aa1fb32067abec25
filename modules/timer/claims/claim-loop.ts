import { now } from "../../../src/shared/clock";
import type { Database } from "../../../src/shared/sql";
import { nextPollMs } from "../domain/poll-pace";
import type { ClaimedRow, ClaimTable } from "./claim-table";
import { isLeaseLost } from "./failures";
import { extendLeases, fail } from "./settle";
import { takeDue } from "./take-due";

/** The part of Medusa's logger that the loop uses. */
export type LoopLogger = { info(message: string): void; warn(message: string): void; error(message: string): void };

export type ClaimLoopOptions<Row extends ClaimedRow> = {
  database: Database;
  table: ClaimTable;
  logger: LoopLogger;
  /** Kinds of rows this process has a handler for, asked before each take. */
  kinds(): readonly string[];
  /** Does the row's work and calls `finish`, in the work's own transaction where it has one. */
  perform(row: Row): Promise<void>;
  /** Attempts that a row may take, this kind's own bound. */
  maxAttempts(row: Row): number;
  /** Rows worked on at once by this process. */
  concurrency?: number;
  /** How long a dead process keeps a row from the others. */
  leaseMs?: number;
};

/**
 * Takes due rows of one table and works on them until stopped. Any number of processes may run it at once.
 * A row is worked on at least once, whatever dies when; effects written in `finish`'s transaction happen exactly once.
 */
export class ClaimLoop<Row extends ClaimedRow> {
  readonly #options: ClaimLoopOptions<Row>;
  readonly #concurrency: number;
  readonly #leaseMs: number;
  readonly #held = new Map<Row, Promise<void>>();
  #stopping = false;
  #running: Promise<void> | undefined;
  #wake: () => void = () => undefined;

  constructor(options: ClaimLoopOptions<Row>) {
    this.#options = options;
    this.#concurrency = options.concurrency ?? 4;
    this.#leaseMs = options.leaseMs ?? 60_000;
  }

  /** Begins to poll; does nothing when it already does. */
  start(): void {
    if (this.#running !== undefined) return;
    this.#stopping = false;
    this.#running = this.#run();
  }

  /** Takes no further rows and waits for those in hand, at most `patienceMs`; what remains lapses with its lease. */
  async stop(patienceMs = 10_000): Promise<void> {
    this.#stopping = true;
    this.#wake();
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs);
    });
    await Promise.race([this.#running, patience]);
    clearTimeout(timer);
    this.#running = undefined;
  }

  /**
   * Works on everything that is due now, also on what that makes due, and returns how many rows it took.
   * For scripts and tests; a running loop needs no such push.
   */
  async runDue(): Promise<number> {
    let total = 0;
    for (;;) {
      const taken = await this.#takeFree();
      total += taken;
      await Promise.all(this.#held.values());
      if (taken === 0) return total;
    }
  }

  async #run(): Promise<void> {
    const heartbeat = setInterval(() => void this.#extendLeases(), Math.ceil(this.#leaseMs / 3));
    let pauseMs = 0;
    let away = false;
    while (!this.#stopping) {
      let taken = 0;
      try {
        taken = await this.#takeFree();
        away = false;
      } catch (error) {
        // The database is away: say it once and keep asking at the idle pace.
        if (!away) this.#options.logger.warn(`${this.#options.table.name}: due rows cannot be read: ${String(error)}`);
        away = true;
      }
      pauseMs = nextPollMs(pauseMs, taken);
      // With every place taken there is nothing to ask for: the next row to end wakes the loop.
      await this.#pause(this.#isFull() ? this.#leaseMs : pauseMs);
    }
    await Promise.all(this.#held.values());
    clearInterval(heartbeat);
  }

  #isFull(): boolean {
    return this.#held.size >= this.#concurrency;
  }

  async #takeFree(): Promise<number> {
    const { database, table, kinds } = this.#options;
    const taken = await takeDue<Row>(database, table, {
      kinds: kinds(),
      limit: this.#concurrency - this.#held.size,
      at: now(),
      leaseMs: this.#leaseMs,
    });
    for (const row of taken) {
      this.#held.set(
        row,
        this.#work(row).finally(() => this.#release(row)),
      );
    }
    return taken.length;
  }

  #release(row: Row): void {
    const wasFull = this.#isFull();
    this.#held.delete(row);
    if (wasFull) this.#wake();
  }

  async #work(row: Row): Promise<void> {
    const { database, table, logger, perform } = this.#options;
    const maxAttempts = this.#options.maxAttempts(row);
    try {
      if (row.attempts > maxAttempts) throw new Error("its process died on every attempt");
      await perform(row);
    } catch (error) {
      if (isLeaseLost(error)) return;
      try {
        const fate = await fail(database, table, row, { error, maxAttempts, at: now() });
        if (fate === "dead")
          logger.error(`${table.name} ${row.id} is dead after attempt ${row.attempts}: ${String(error)}`);
      } catch (bookingError) {
        // The lease lapses and another attempt follows; the reason is only in the log.
        logger.error(`${table.name} ${row.id}: ${String(error)}; not booked: ${String(bookingError)}`);
      }
    }
  }

  async #extendLeases(): Promise<void> {
    try {
      await extendLeases(this.#options.database, this.#options.table, [...this.#held.keys()], this.#leaseMs);
    } catch (error) {
      this.#options.logger.warn(`${this.#options.table.name}: leases not extended: ${String(error)}`);
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.#stopping) this.#wake();
    });
  }
}
