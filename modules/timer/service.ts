import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types";
import type { Temporal } from "temporal-polyfill";
import { now } from "../../src/shared/clock";
import { type Database, firstRow, rows } from "../../src/shared/sql";
import { ClaimLoop, type LoopLogger } from "./claims/claim-loop";
import { revive } from "./claims/settle";
import type { TimerHandler } from "./contract/handler";
import type { TimerView } from "./contract/view";
import { DemoClock } from "./demo-clock/demo-clock";
import { tellStandIn } from "./demo-clock/tell-stand-in";
import { fire, TIMER_TABLE, type TimerRow } from "./fire";
import { HandlerTable } from "./registration/handler-table";
import { loadDeclarations } from "./registration/load-declarations";
import { isBackgroundProcess } from "./registration/worker-mode";

const MAX_ATTEMPTS = 12;

type Dependencies = { __pg_connection__: Database; logger: LoopLogger; configModule: ConfigModule };

const viewColumns = `
  CAST(id AS text) AS id, name, key, state, due_at, run_at, attempts, last_error, settled_at`;

/** Fires due timers in this process and shows them to operators. Timers are set with `schedule` of the contract. */
export default class TimerService {
  readonly #database: Database;
  readonly #logger: LoopLogger;
  readonly #configuration: () => ConfigModule;
  readonly #handlers = new HandlerTable<TimerHandler>();
  readonly #demoClock: DemoClock;
  #loop: ClaimLoop<TimerRow> | undefined;

  /** Called by Medusa, in every process that loads its modules. */
  readonly __hooks = {
    onApplicationStart: async () => {
      // Before the first timer is looked for. Asked of the environment itself: a packed timer runs where Berth's
      // other variables are not set.
      if (process.env.BERTH_DEMO === "true") await this.#demoClock.start();
      await this.startInApplication();
    },
    onApplicationPrepareShutdown: async () => {
      this.#demoClock.stop();
      await this.stop();
    },
  };

  constructor(dependencies: Dependencies) {
    this.#database = dependencies.__pg_connection__;
    this.#logger = dependencies.logger;
    this.#configuration = () => dependencies.configModule;
    this.#demoClock = new DemoClock({ database: this.#database, logger: this.#logger, tell: tellStandIn });
  }

  /** Says what happens when a timer of this name is due. Capabilities list theirs in `timers.ts` instead. */
  register(handler: TimerHandler): void {
    this.#handlers.add(handler.name, handler);
  }

  /** Begins to fire due timers. `container` is what handlers get. */
  start(container: MedusaContainer, limits: { concurrency?: number; leaseMs?: number } = {}): void {
    this.#loop ??= this.#makeLoop(container, limits);
    this.#loop.start();
  }

  /** Stops taking timers and waits for those that are firing. */
  async stop(): Promise<void> {
    await this.#loop?.stop();
    this.#loop = undefined;
  }

  /** Fires everything that is due now and returns how many attempts that took; for scripts and tests. */
  async fireDue(container: MedusaContainer): Promise<number> {
    return this.#makeLoop(container, {}).runDue();
  }

  /** Timers for an operator, the latest first. */
  async list(filter: {
    state?: TimerView["state"];
    name?: string;
    limit: number;
    offset: number;
  }): Promise<{ timers: TimerView[]; count: number }> {
    const where =
      "WHERE (CAST(:state AS text) IS NULL OR state = :state) AND (CAST(:name AS text) IS NULL OR name = :name)";
    const bindings = { state: filter.state ?? null, name: filter.name ?? null };
    const timers = await rows<TimerView>(
      this.#database,
      `SELECT ${viewColumns} FROM timer ${where} ORDER BY run_at DESC, timer.id DESC LIMIT :limit OFFSET :offset`,
      { ...bindings, limit: filter.limit, offset: filter.offset },
    );
    const total = await firstRow<{ count: number }>(
      this.#database,
      `SELECT CAST(count(*) AS integer) AS count FROM timer ${where}`,
      bindings,
    );
    return { timers, count: total?.count ?? 0 };
  }

  /** An operator's "try again": a dead timer is due at once with fresh attempts; false when it is not dead. */
  async retry(id: string): Promise<boolean> {
    return revive(this.#database, TIMER_TABLE, id, now());
  }

  /** The demo's clock: where it is. */
  async readDemoClock(): Promise<Temporal.Instant> {
    return this.#demoClock.read();
  }

  /** Moves the demo's clock ahead, in every process within a second; null when it would be too far. */
  async advanceDemoClock(by: Temporal.Duration): Promise<Temporal.Instant | null> {
    return (await this.#demoClock.advance(by)) ? now() : null;
  }

  /** Loads every capability's `timers.ts` and fires, in processes that do background work. */
  async startInApplication(): Promise<void> {
    if (!isBackgroundProcess(this.#configuration())) return;
    try {
      const { container } = await import("@medusajs/framework");
      const { configManager } = await import("@medusajs/framework/config");
      const handlers = await loadDeclarations<TimerHandler>(this.#configuration(), configManager.baseDir, "timers");
      for (const handler of handlers) this.register(handler);
      this.start(container as MedusaContainer);
      this.#logger.info(`timer: firing ${this.#handlers.kinds().join(", ") || "nothing yet"}`);
    } catch (error) {
      // Medusa swallows what a start hook throws; without this line nothing would say why no timer fires.
      this.#logger.error(`timer: does not fire: ${error instanceof Error ? error.stack : String(error)}`);
      throw error;
    }
  }

  #makeLoop(container: MedusaContainer, limits: { concurrency?: number; leaseMs?: number }): ClaimLoop<TimerRow> {
    return new ClaimLoop<TimerRow>({
      database: this.#database,
      table: TIMER_TABLE,
      logger: this.#logger,
      kinds: () => this.#handlers.kinds(),
      maxAttempts: (row) => this.#handlers.get(row.name).max_attempts ?? MAX_ATTEMPTS,
      perform: (row) => fire(this.#database, row, this.#handlers.get(row.name), container),
      ...limits,
    });
  }
}
