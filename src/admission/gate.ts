import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { performance } from "node:perf_hooks";
import { Lane, type LaneLimits } from "./lane";
import { type LaneName, laneOf } from "./lane-of";
import { refuse } from "./refuse";
import { whenHandled } from "./when-handled";

const BUSY = "There is more to do than can be done soon. Please try again.";
const STOPPING = "The server is being restarted. Please try again.";
const RESTART_MS = 5_000;

type Visit = { req: IncomingMessage; res: ServerResponse };

/**
 * Stands before all that a server does: a request goes straight on while its lane has room, waits while that is soon,
 * and is refused with 503 and `Retry-After` when it is not. Who goes straight on costs two counters and a listener.
 */
export class Gate {
  readonly #lanes: Record<LaneName, Lane<Visit>>;
  readonly #timers: Partial<Record<LaneName, NodeJS.Timeout>> = {};
  readonly #inside = new Set<ServerResponse>();
  #stopping = false;

  constructor(
    private readonly limits: Record<LaneName, LaneLimits>,
    private readonly handle: RequestListener,
  ) {
    this.#lanes = { money: new Lane(limits.money), other: new Lane(limits.other) };
  }

  /** The server's one listener of requests. */
  readonly onRequest = (req: IncomingMessage, res: ServerResponse): void => {
    if (this.#stopping) {
      res.shouldKeepAlive = false;
      refuse(res, STOPPING, RESTART_MS);
      return;
    }
    const name = laneOf(req.method ?? "GET", req.url ?? "/");
    if (name) this.#admit(name, { req, res });
    else this.handle(req, res);
  };

  /** From now on nobody comes in; who is inside or in the queue is served, and hears that the connection ends. */
  stop(): void {
    this.#stopping = true;
    for (const res of this.#inside) res.shouldKeepAlive = false;
  }

  #admit(name: LaneName, visit: Visit): void {
    const entry = this.#lanes[name].enter(visit, performance.now());
    if (typeof entry === "object") {
      refuse(visit.res, BUSY, entry.retryAfterMs);
      return;
    }
    this.#inside.add(visit.res);
    if (entry === "in") this.#serve(name, visit);
    else this.#queue(name, visit);
  }

  #serve(name: LaneName, { req, res }: Visit): void {
    const began = performance.now();
    whenHandled(res, () => {
      this.#inside.delete(res);
      const next = this.#lanes[name].leave(performance.now() - began);
      if (next) this.#serve(name, next);
    });
    this.handle(req, res);
  }

  #queue(name: LaneName, visit: Visit): void {
    visit.res.once("close", () => {
      if (this.#lanes[name].withdraw(visit)) this.#inside.delete(visit.res);
    });
    this.#watch(name);
  }

  /** One timer a lane, and only while somebody waits. */
  #watch(name: LaneName): void {
    const lane = this.#lanes[name];
    const late = lane.firstLateAt;
    if (late === null || this.#timers[name]) return;
    this.#timers[name] = setTimeout(
      () => {
        delete this.#timers[name];
        for (const { res } of lane.sendLateAway(performance.now())) {
          this.#inside.delete(res);
          refuse(res, BUSY, this.limits[name].waitMsMax);
        }
        this.#watch(name);
      },
      Math.max(1, late - performance.now()),
    );
  }
}
