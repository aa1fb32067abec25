/** What a lane lets through at once, and how long and how many may wait. Times are milliseconds. */
export type LaneLimits = { inFlightMax: number; waitingMax: number; waitMsMax: number };

/** What became of somebody who came: in, in the queue, or sent away for so long. */
export type Entry = "in" | "waits" | { retryAfterMs: number };

/** Weight of the newest request in the mean time of service. */
const NEWEST = 1 / 8;

/**
 * A queue before a room with so many places. Who could not come in soon is sent away at once, so a queue is never
 * longer than what is served within `waitMsMax`: by Little's law a place in it costs the mean time of service divided
 * by the places. Instants are given, of one clock that never goes back; no timers, nothing happens by itself.
 */
export class Lane<Visitor> {
  #inFlight = 0;
  #meanMs = 0;
  /** In the order of coming, with the instant of it. */
  readonly #waiting = new Map<Visitor, number>();

  constructor(private readonly limits: LaneLimits) {}

  get inFlight(): number {
    return this.#inFlight;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** The instant at which the first of the queue has waited too long; null when nobody waits. */
  get firstLateAt(): number | null {
    const [since] = this.#waiting.values();
    return since === undefined ? null : since + this.limits.waitMsMax;
  }

  enter(visitor: Visitor, now: number): Entry {
    const { inFlightMax, waitingMax, waitMsMax } = this.limits;
    if (this.#inFlight < inFlightMax) {
      this.#inFlight += 1;
      return "in";
    }
    const waitMs = ((this.#waiting.size + 1) * this.#meanMs) / inFlightMax;
    if (waitMs > waitMsMax || this.#waiting.size >= waitingMax) return { retryAfterMs: waitMs };
    this.#waiting.set(visitor, now);
    return "waits";
  }

  /** Somebody who was in has been served for so long; answers who comes in instead. */
  leave(servedMs: number): Visitor | undefined {
    this.#meanMs += (servedMs - this.#meanMs) * NEWEST;
    const [next] = this.#waiting.keys();
    if (next === undefined) this.#inFlight -= 1;
    else this.#waiting.delete(next);
    return next;
  }

  /** Somebody in the queue has gone away by himself. False for who is not in it. */
  withdraw(visitor: Visitor): boolean {
    return this.#waiting.delete(visitor);
  }

  /**
   * Takes out of the queue who has waited too long, and answers them. Nobody left in all that time, or too few: until
   * somebody does, a place counts as so slow that nobody else is let wait for one.
   */
  sendLateAway(now: number): Visitor[] {
    const { inFlightMax, waitMsMax } = this.limits;
    const late: Visitor[] = [];
    for (const [visitor, since] of this.#waiting) {
      if (now - since < waitMsMax) break;
      this.#waiting.delete(visitor);
      late.push(visitor);
    }
    if (late.length > 0) this.#meanMs = Math.max(this.#meanMs, (waitMsMax + 1) * inFlightMax);
    return late;
  }
}
