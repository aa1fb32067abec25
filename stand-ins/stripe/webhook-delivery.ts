import type { Pool } from "pg";
import { claimDue, type DueEvent, markDelivered, postpone, releaseClaims } from "./store/due-events";
import { activeEventFaults, takeEventFault } from "./store/faults";
import { sendEvent, type WebhookTarget } from "./webhook-send";

/** Where events of the platform and of connected accounts go; null: nowhere. */
export type WebhookTargets = {
  webhook: WebhookTarget | null;
  connectWebhook: WebhookTarget | null;
  /** Seconds to wait after the first, second … failure; the last goes on being used. */
  retrySeconds: readonly number[];
};

/** Says of each kind of event, the platform's or a connected account's, whether an endpoint is told of it. */
export function sendsTo({ webhook, connectWebhook }: Pick<WebhookTargets, "webhook" | "connectWebhook">) {
  return (type: string, isConnected: boolean): boolean => {
    const target = isConnected ? connectWebhook : webhook;
    return target !== null && (target.events.includes("*") || target.events.includes(type));
  };
}

const pollMilliseconds = 200;
/** Events that are on their way, or wait for an earlier one of their payment, at once. */
const maxUnderWay = 16;
/** While events are to be shuffled, each waits this long for others to change places with. */
const gatherMilliseconds = 1_500;

/**
 * Sends recorded events until each was answered with 2xx, those of a payment oldest first, at least once. What is due
 * is in the database, so a restart goes on where the last process stopped.
 * @returns a function that stops and resolves when nothing is under way any more.
 */
export function startWebhookDelivery(pool: Pool, targets: WebhookTargets): () => Promise<void> {
  const stopping = new AbortController();
  const running = new WebhookDelivery(pool, targets, stopping.signal).run();
  return async () => {
    stopping.abort();
    await running;
  };
}

class WebhookDelivery {
  /** What is last in line of each payment: payments are told of beside each other, so a slow answer holds up one. */
  private readonly lanes = new Map<string, Promise<void>>();
  private underWay = 0;

  constructor(
    private readonly pool: Pool,
    private readonly targets: WebhookTargets,
    private readonly stopping: AbortSignal,
  ) {}

  async run(): Promise<void> {
    await releaseClaims(this.pool).catch(complain);
    while (!this.stopping.aborted) {
      const taken = await this.takeDue().catch(complain);
      if (taken === 0) await pause(pollMilliseconds, this.stopping);
    }
    await Promise.all(this.lanes.values());
  }

  /** Puts due events in line, as many as there is room for, and answers how many. */
  private async takeDue(): Promise<number> {
    const faults = await activeEventFaults(this.pool);
    const room = maxUnderWay - this.underWay;
    if (room === 0 || faults.has("hold_events")) return 0;
    const shuffles = faults.has("shuffle_events");
    const due = await claimDue(this.pool, room, shuffles ? gatherMilliseconds : 0);
    for (const event of shuffles ? outOfOrder(due) : due) {
      if (shuffles) await takeEventFault(this.pool, "shuffle_events");
      this.putInLine(shuffles ? "shuffled" : subjectOf(event), event);
    }
    return due.length;
  }

  private putInLine(lane: string, event: DueEvent): void {
    this.underWay += 1;
    const done = (this.lanes.get(lane) ?? Promise.resolve())
      .then(() => this.deliver(event))
      // The event comes again when its claim is over.
      .catch((error: Error) => void complain(error))
      .finally(() => {
        this.underWay -= 1;
        if (this.lanes.get(lane) === done) this.lanes.delete(lane);
      });
    this.lanes.set(lane, done);
  }

  private async deliver(event: DueEvent): Promise<void> {
    // What is claimed and not sent comes again at the next start.
    if (this.stopping.aborted) return;
    const target = event.body.account === undefined ? this.targets.webhook : this.targets.connectWebhook;
    // Written when there was an address, and there is none any more: it waits.
    const send = async () => target !== null && (await sendEvent(target, event.body, this.stopping));
    if (await takeEventFault(this.pool, "duplicate_events")) await send();
    if (await send()) await markDelivered(this.pool, event.id);
    else await postpone(this.pool, event.id, retryAfter(this.targets, event.attempts));
  }
}

function complain(error: Error): number {
  console.error(`webhook delivery: ${error.message}`);
  return 0;
}

function retryAfter({ retrySeconds }: WebhookTargets, attempts: number): number {
  return retrySeconds[Math.min(attempts, retrySeconds.length) - 1] ?? 1;
}

/** The payment that an event is about, or whatever else. */
function subjectOf(event: DueEvent): string {
  const { id, payment_intent } = event.body.data.object;
  return payment_intent ?? id;
}

/** Any order but the right one: reversed, which puts an outcome before its cause. */
function outOfOrder(events: DueEvent[]): DueEvent[] {
  return events.toReversed();
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
    signal.addEventListener("abort", done);
  });
}
