import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types";
import { now } from "../../src/shared/clock";
import { type Database, firstRow, rows } from "../../src/shared/sql";
import {
  ClaimLoop,
  HandlerTable,
  isBackgroundProcess,
  type LoopLogger,
  loadDeclarations,
  revive,
} from "../timer/contract";
import type { Consumer } from "./contract/consumer";
import type { EffectView } from "./contract/view";
import { deliver, OUTBOX_TABLE, type OutboxRow } from "./deliver";

const MAX_ATTEMPTS = 20;

type Dependencies = { __pg_connection__: Database; logger: LoopLogger; configModule: ConfigModule };
type Limits = { concurrency?: number; leaseMs?: number };

const viewColumns = `
  CAST(id AS text) AS id, topic, key, state, run_at, attempts, last_error, created_at, settled_at`;

/** Delivers effects in this process and shows them to operators. Effects are written with `enqueue` of the contract. */
export default class OutboxService {
  readonly #database: Database;
  readonly #logger: LoopLogger;
  readonly #configuration: () => ConfigModule;
  readonly #consumers = new HandlerTable<Consumer>();
  #loop: ClaimLoop<OutboxRow> | undefined;

  /** Called by Medusa, in every process that loads its modules. */
  readonly __hooks = {
    onApplicationStart: () => this.startInApplication(),
    onApplicationPrepareShutdown: () => this.stop(),
  };

  constructor(dependencies: Dependencies) {
    this.#database = dependencies.__pg_connection__;
    this.#logger = dependencies.logger;
    this.#configuration = () => dependencies.configModule;
  }

  /** Says who delivers a topic. Capabilities list theirs in `consumers.ts` instead. */
  register(consumer: Consumer): void {
    this.#consumers.add(consumer.topic, consumer);
  }

  /** Begins to deliver. `container` is what consumers get. */
  start(container: MedusaContainer, limits: Limits = {}): void {
    this.#loop ??= this.#makeLoop(container, limits);
    this.#loop.start();
  }

  /** Stops taking effects and waits for deliveries under way. */
  async stop(): Promise<void> {
    await this.#loop?.stop();
    this.#loop = undefined;
  }

  /** Delivers everything that is due now and returns how many attempts that took; for scripts and tests. */
  async deliverDue(container: MedusaContainer): Promise<number> {
    return this.#makeLoop(container, {}).runDue();
  }

  /** Effects for an operator, the latest first; dead letters with `state: "dead"`. */
  async list(filter: {
    state?: EffectView["state"];
    topic?: string;
    limit: number;
    offset: number;
  }): Promise<{ effects: EffectView[]; count: number }> {
    const where =
      "WHERE (CAST(:state AS text) IS NULL OR state = :state) AND (CAST(:topic AS text) IS NULL OR topic = :topic)";
    const bindings = { state: filter.state ?? null, topic: filter.topic ?? null };
    const effects = await rows<EffectView>(
      this.#database,
      `SELECT ${viewColumns} FROM outbox ${where} ORDER BY run_at DESC, outbox.id DESC LIMIT :limit OFFSET :offset`,
      { ...bindings, limit: filter.limit, offset: filter.offset },
    );
    const total = await firstRow<{ count: number }>(
      this.#database,
      `SELECT CAST(count(*) AS integer) AS count FROM outbox ${where}`,
      bindings,
    );
    return { effects, count: total?.count ?? 0 };
  }

  /** An operator's "send again": a dead letter is due at once with fresh attempts and the same key; false when it is not dead. */
  async resend(id: string): Promise<boolean> {
    return revive(this.#database, OUTBOX_TABLE, id, now());
  }

  /** Loads every capability's `consumers.ts` and delivers, in processes that do background work. */
  async startInApplication(): Promise<void> {
    if (!isBackgroundProcess(this.#configuration())) return;
    try {
      const { container } = await import("@medusajs/framework");
      const { configManager } = await import("@medusajs/framework/config");
      const consumers = await loadDeclarations<Consumer>(this.#configuration(), configManager.baseDir, "consumers");
      for (const consumer of consumers) this.register(consumer);
      this.start(container as MedusaContainer);
      this.#logger.info(`outbox: delivering ${this.#consumers.kinds().join(", ") || "nothing yet"}`);
    } catch (error) {
      // Medusa swallows what a start hook throws; without this line nothing would say why nothing is delivered.
      this.#logger.error(`outbox: does not deliver: ${error instanceof Error ? error.stack : String(error)}`);
      throw error;
    }
  }

  #makeLoop(container: MedusaContainer, limits: Limits): ClaimLoop<OutboxRow> {
    return new ClaimLoop<OutboxRow>({
      database: this.#database,
      table: OUTBOX_TABLE,
      logger: this.#logger,
      kinds: () => this.#consumers.kinds(),
      maxAttempts: (row) => this.#consumers.get(row.topic).max_attempts ?? MAX_ATTEMPTS,
      perform: (row) => deliver(this.#database, row, this.#consumers.get(row.topic), container),
      ...limits,
    });
  }
}
