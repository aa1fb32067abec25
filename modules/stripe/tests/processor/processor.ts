import { Balance } from "./balance";
import type { Answer, Call } from "./call";
import { CardPayments, DAY, PLATFORM } from "./card-payments";
import { ConnectedAccounts } from "./connected-accounts";
import { missing, Refusal } from "./refusal";
import { type Route, routesOf } from "./routes";

export type Event = { id: string; type: string; created: number; data: { object: { id: string } }; account?: string };

/**
 * The payment processor in memory: what Stripe does to money, as far as Berth asks for it, in its plainest form. It
 * shares no code with the stand-in; `tests/module/processor-model.spec.ts` holds the two to the same answers and
 * balances, so that histories that are generated can run on either. Its clock moves only when it is told to.
 */
export class Processor {
  readonly balance = new Balance();
  readonly events: Event[] = [];
  readonly payments: CardPayments;
  readonly connected: ConnectedAccounts;
  readonly #routes: readonly Route[];
  readonly #answers = new Map<string, { of: string; at: number; answer: Answer }>();
  #now: number;
  #ids = 0;

  /** `now` in Unix seconds; `name` keeps its ids apart from others'. */
  constructor(
    now: number,
    private readonly name = "model",
  ) {
    this.#now = now;
    const newId = (prefix: string) => `${prefix}_${this.name}${++this.#ids}`;
    const tell = (type: string, object: { id: string }, account?: string) => {
      const event = { id: newId("evt"), type, created: this.#now, data: { object } };
      this.events.push(account === undefined ? event : { ...event, account });
    };
    this.payments = new CardPayments(this.balance, newId, tell);
    this.connected = new ConnectedAccounts(this.balance, this.payments.charges, newId, tell);
    const { balance, payments, connected } = this;
    this.#routes = routesOf({ balance, payments, connected, now: () => this.#now });
  }

  get now(): number {
    return this.#now;
  }

  /** Moves the clock ahead and does what became due. */
  pass(seconds: number): void {
    this.#now += seconds;
    this.connected.pass(this.#now);
    this.payments.pass(this.#now);
  }

  /** Answers a call; one with a key that was answered within a day is answered again and does nothing. */
  handle(call: Call): Answer {
    const key = call.idempotencyKey === undefined ? null : `${call.account ?? PLATFORM} ${call.idempotencyKey}`;
    const of = `${call.method} ${call.path} ${JSON.stringify(call.parameters)}`;
    const before = key === null ? undefined : this.#answers.get(key);
    if (before && this.#now - before.at < DAY) return before.of === of ? before.answer : refused(new Refusal(400));
    const answer = this.#answer(call);
    if (key !== null) this.#answers.set(key, { of, at: this.#now, answer });
    return answer;
  }

  #answer(call: Call): Answer {
    try {
      if (call.account !== undefined && !this.connected.accounts.has(call.account)) {
        throw new Refusal(403, "account_invalid");
      }
      for (const { method, pattern, handle } of this.#routes) {
        const found = method === call.method ? pattern.exec(call.path) : null;
        if (found) return { status: 200, body: handle(call, found[1] ?? "") };
      }
      throw missing();
    } catch (error) {
      if (error instanceof Refusal) return refused(error);
      throw error;
    }
  }
}

const refused = ({ status, code, more }: Refusal): Answer => ({
  status,
  body: { error: { type: status === 402 ? "card_error" : "invalid_request_error", code, message: "refused", ...more } },
});
