import { Temporal } from "temporal-polyfill";
import { now, setClockOffset } from "../../../src/shared/clock";
import type { Database } from "../../../src/shared/sql";
import type { LoopLogger } from "../claims/claim-loop";
import { advanceOffset } from "../domain/advance-offset";
import { changeOffsetMs, readOffsetMs } from "./offset-row";

const POLL_MS = 500;

export type DemoClockOptions = {
  database: Database;
  logger: LoopLogger;
  /** Takes over an offset in a neighbour with a clock of its own; must bear being told twice, and out of order. */
  tell(offsetMs: number): Promise<void>;
};

/**
 * The clock that a demo can move. The row in the database is the truth: it is written first, and every process reads
 * it again and again and moves its own `now()`. Only then is the stand-in for Stripe told, with an absolute value,
 * by whichever process sees an offset that it has not told yet, until it is heard. So a crash between the two is
 * repaired by the next look or the next start of any process, and no order of processes can leave the two apart. The
 * other way round, a stand-in that has moved and a row that has not would stay apart for ever.
 */
export class DemoClock {
  readonly #options: DemoClockOptions;
  #timer: NodeJS.Timeout | undefined;
  #stopped = true;
  #offsetMs = 0;
  /** What this process has told; nothing is told of a clock that was never moved. */
  #toldMs = 0;
  #complaint = "";

  constructor(options: DemoClockOptions) {
    this.#options = options;
  }

  /** Reads the offset once before it returns, and every half second from then on. */
  async start(): Promise<void> {
    this.#stopped = false;
    await this.#look();
    this.#schedule();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** Moves the clock ahead and answers true, or false when that would be more than five years in all. */
  async advance(by: Temporal.Duration): Promise<boolean> {
    const offsetMs = await changeOffsetMs(this.#options.database, (before) => {
      const at = Temporal.Now.instant().add({ milliseconds: before });
      const after = advanceOffset(before, by, at);
      return after === "too_far" ? null : after;
    });
    if (offsetMs === null) return false;
    this.#moveTo(offsetMs);
    await this.#tell(offsetMs);
    return true;
  }

  /** The present instant, with the offset as it is in the database now. */
  async read(): Promise<Temporal.Instant> {
    this.#moveTo(await readOffsetMs(this.#options.database));
    return now();
  }

  /** Never back: a look that began before a jump may end after it. */
  #moveTo(offsetMs: number): void {
    this.#offsetMs = Math.max(this.#offsetMs, offsetMs);
    setClockOffset(Temporal.Duration.from({ milliseconds: this.#offsetMs }));
  }

  #schedule(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#look().finally(() => this.#schedule()), POLL_MS);
    // Never what keeps a process alive.
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    let offsetMs: number;
    try {
      offsetMs = await readOffsetMs(this.#options.database);
    } catch (error) {
      this.#complain(`the clock's offset cannot be read: ${String(error)}`);
      return;
    }
    this.#moveTo(offsetMs);
    await this.#tell(offsetMs);
  }

  async #tell(offsetMs: number): Promise<void> {
    if (offsetMs === this.#toldMs) return;
    try {
      await this.#options.tell(offsetMs);
      this.#toldMs = offsetMs;
      this.#complaint = "";
    } catch (error) {
      this.#complain(`the stand-in for Stripe does not hear of the clock yet: ${String(error)}`);
    }
  }

  /** Says a thing once, not at every look. */
  #complain(complaint: string): void {
    if (complaint !== this.#complaint) this.#options.logger.warn(`timer: ${complaint}`);
    this.#complaint = complaint;
  }
}
