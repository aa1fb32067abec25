import { Balance, type Entry } from "./balance";
import { CardPayments, DAY, type Intent, PLATFORM } from "./card-payments";
import { ConnectedAccounts } from "./connected-accounts";
import { known, missing, Refusal } from "./refusal";
import * as wire from "./wire";

export type Event = { id: string; type: string; created: number; data: { object: { id: string } }; account?: string };
/** A call as it comes over the wire; parameters by the names of the form, such as `metadata[booking_id]`. */
export type Call = {
  method: string;
  path: string;
  parameters: Record<string, string>;
  account?: string | undefined;
  idempotencyKey?: string | undefined;
};
export type Answer = { status: number; body: object };
type Handle = (call: Call, ids: string[]) => object;

const amountOf = ({ parameters: { amount } }: Call) => (amount === undefined ? undefined : Number(amount));
const metadataOf = ({ parameters }: Call) =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) => {
      const key = /^metadata\[(.+)\]$/.exec(name)?.[1];
      return key === undefined ? [] : [[key, value]];
    }),
  );

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
    if (before && this.#now - before.at < DAY)
      return before.of === of ? before.answer : refused(new Refusal(400, undefined));
    const answer = this.#answer(call);
    if (key !== null) this.#answers.set(key, { of, at: this.#now, answer });
    return answer;
  }

  #answer(call: Call): Answer {
    try {
      if (call.account !== undefined && !this.connected.accounts.has(call.account))
        throw new Refusal(403, "account_invalid");
      for (const [method, pattern, handle] of this.#routes) {
        const ids = method === call.method ? pattern.exec(call.path) : null;
        if (ids) return { status: 200, body: handle(call, ids.slice(1)) };
      }
      throw missing();
    } catch (error) {
      if (error instanceof Refusal) return refused(error);
      throw error;
    }
  }

  #entry = (id: string | null | undefined): Entry | null =>
    this.balance.entries.find((entry) => entry.id === id) ?? null;
  #intent = (intent: Intent) => wire.intentOnWire(intent, this.#entry(intent.charge?.entry));
  #dispute = (dispute: Parameters<typeof wire.disputeOnWire>[0]) =>
    wire.disputeOnWire(
      dispute,
      this.balance.entries.filter(({ source }) => source === dispute.id),
    );

  #balanceOf(account: string) {
    const currencies = new Set(
      this.balance.entries.filter((entry) => entry.account === account).map(({ currency }) => currency),
    );
    const listed = (part: "available" | "pending") =>
      [...currencies].map((currency) => ({ currency, amount: this.balance[part](account, currency, this.#now) }));
    return { object: "balance", available: listed("available"), pending: listed("pending") };
  }

  #entriesOf({ parameters, account = PLATFORM }: Call) {
    const { type, source, currency, limit = "10", starting_after } = parameters;
    const since = Number(parameters["created[gte]"] ?? 0);
    const before = Number(parameters["created[lt]"] ?? Number.POSITIVE_INFINITY);
    const found = this.balance.entries
      .filter(
        (entry) =>
          entry.account === account &&
          (type ?? entry.type) === entry.type &&
          (source ?? entry.source) === entry.source &&
          (currency ?? entry.currency) === entry.currency &&
          entry.created >= since &&
          entry.created < before,
      )
      .reverse();
    return page(found.map(wire.entryOnWire), Number(limit), starting_after, "/v1/balance_transactions");
  }

  readonly #routes: readonly [string, RegExp, Handle][] = [
    [
      "POST",
      /^\/v1\/payment_intents$/,
      (call) =>
        this.#intent(
          this.payments.pay(
            {
              amount: amountOf(call) ?? 0,
              currency: call.parameters.currency ?? "",
              card: call.parameters.payment_method ?? "",
              manual: call.parameters.capture_method === "manual",
              metadata: metadataOf(call),
            },
            this.#now,
          ),
        ),
    ],
    ["GET", /^\/v1\/payment_intents\/([^/]+)$/, (_, [id]) => this.#intent(known(this.payments.intents, id))],
    [
      "GET",
      /^\/v1\/payment_intents$/,
      ({ parameters }) =>
        page(
          [...this.payments.intents.values()]
            .filter(({ created }) => created >= Number(parameters["created[gte]"] ?? 0))
            .reverse()
            .map(this.#intent),
          Number(parameters.limit ?? 10),
          parameters.starting_after,
          "/v1/payment_intents",
        ),
    ],
    [
      "POST",
      /^\/3ds\/([^/]+)\/result$/,
      ({ parameters }, [id = ""]) =>
        this.#intent(
          this.payments.authenticate(id, parameters.outcome === "complete" ? "complete" : "fail", this.#now),
        ),
    ],
    [
      "POST",
      /^\/v1\/payment_intents\/([^/]+)\/capture$/,
      ({ parameters }, [id = ""]) => {
        const amount = parameters.amount_to_capture;
        return this.#intent(this.payments.capture(id, amount === undefined ? undefined : Number(amount), this.#now));
      },
    ],
    ["POST", /^\/v1\/payment_intents\/([^/]+)\/cancel$/, (_, [id = ""]) => this.#intent(this.payments.cancel(id))],
    [
      "POST",
      /^\/v1\/refunds$/,
      (call) =>
        wire.refundOnWire(
          this.payments.refund(call.parameters.payment_intent ?? "", amountOf(call), metadataOf(call), this.#now),
        ),
    ],
    ["GET", /^\/v1\/refunds\/([^/]+)$/, (_, [id]) => wire.refundOnWire(known(this.payments.refunds, id))],
    [
      "GET",
      /^\/v1\/refunds$/,
      ({ parameters }) =>
        page(
          [...this.payments.refunds.values()]
            .filter(({ intent }) => intent.id === (parameters.payment_intent ?? intent.id))
            .reverse()
            .map(wire.refundOnWire),
          Number(parameters.limit ?? 10),
          parameters.starting_after,
          "/v1/refunds",
        ),
    ],
    [
      "POST",
      /^\/_stand_in\/refunds\/([^/]+)\/fail$/,
      (_, [id = ""]) => wire.refundOnWire(this.payments.failRefund(id, this.#now)),
    ],
    [
      "POST",
      /^\/_stand_in\/charges\/([^/]+)\/dispute$/,
      ({ parameters }, [id = ""]) => {
        const { amount_minor, inquiry } = parameters;
        const amount = amount_minor === undefined ? undefined : Number(amount_minor);
        return this.#dispute(this.payments.dispute(id, { amount, inquiry: inquiry === "true" }, this.#now));
      },
    ],
    [
      "POST",
      /^\/_stand_in\/disputes\/([^/]+)\/decide$/,
      ({ parameters }, [id = ""]) =>
        this.#dispute(this.payments.decide(id, parameters.outcome === "won" ? "won" : "lost", this.#now)),
    ],
    [
      "GET",
      /^\/v1\/disputes$/,
      ({ parameters }) =>
        page(
          [...this.payments.disputes.values()]
            .filter(({ intent }) => intent.id === (parameters.payment_intent ?? intent.id))
            .reverse()
            .map(this.#dispute),
          Number(parameters.limit ?? 10),
          parameters.starting_after,
          "/v1/disputes",
        ),
    ],
    ["GET", /^\/v1\/disputes\/([^/]+)$/, (_, [id]) => this.#dispute(known(this.payments.disputes, id))],
    [
      "POST",
      /^\/v1\/disputes\/([^/]+)$/,
      ({ parameters }, [id = ""]) =>
        this.#dispute(this.payments.submit(id, parameters["evidence[uncategorized_text]"] ?? "", this.#now)),
    ],
    [
      "POST",
      /^\/v1\/disputes\/([^/]+)\/close$/,
      (_, [id = ""]) => this.#dispute(this.payments.decide(id, "lost", this.#now)),
    ],
    ["POST", /^\/v1\/accounts$/, () => wire.accountOnWire(this.connected.open())],
    ["GET", /^\/v1\/accounts\/([^/]+)$/, (_, [id]) => wire.accountOnWire(known(this.connected.accounts, id))],
    [
      "POST",
      /^\/_stand_in\/accounts\/([^/]+)\/onboard$/,
      ({ parameters }, [id = ""]) => wire.accountOnWire(this.connected.onboard(id, parameters.account_number ?? "")),
    ],
    [
      "POST",
      /^\/v1\/transfers$/,
      (call) =>
        wire.transferOnWire(
          this.connected.transfer(
            {
              amount: amountOf(call) ?? 0,
              currency: call.parameters.currency ?? "",
              destination: call.parameters.destination ?? "",
              source: call.parameters.source_transaction,
              metadata: metadataOf(call),
            },
            this.#now,
          ),
        ),
    ],
    ["GET", /^\/v1\/transfers\/([^/]+)$/, (_, [id]) => wire.transferOnWire(known(this.connected.transfers, id))],
    [
      "POST",
      /^\/v1\/transfers\/([^/]+)\/reversals$/,
      (call, [id = ""]) => wire.reversalOnWire(this.connected.reverse(id, amountOf(call), metadataOf(call), this.#now)),
    ],
    [
      "POST",
      /^\/v1\/payouts$/,
      (call) =>
        wire.payoutOnWire(
          this.connected.payOut(
            call.account ?? "",
            { amount: amountOf(call) ?? 0, currency: call.parameters.currency ?? "", metadata: metadataOf(call) },
            this.#now,
          ),
        ),
    ],
    ["GET", /^\/v1\/payouts\/([^/]+)$/, (_, [id]) => wire.payoutOnWire(known(this.connected.payouts, id))],
    [
      "POST",
      /^\/v1\/payouts\/([^/]+)\/cancel$/,
      ({ account = "" }, [id = ""]) => wire.payoutOnWire(this.connected.cancelPayout(account, id, this.#now)),
    ],
    [
      "POST",
      /^\/_stand_in\/payouts\/([^/]+)\/fail$/,
      ({ account = "" }, [id = ""]) => wire.payoutOnWire(this.connected.failPayout(account, id, this.#now)),
    ],
    ["GET", /^\/v1\/balance$/, ({ account = PLATFORM }) => this.#balanceOf(account)],
    ["GET", /^\/v1\/balance_transactions$/, (call) => this.#entriesOf(call)],
  ];
}

function page(objects: readonly { id: string }[], limit: number, after: string | undefined, url: string): object {
  const from = after === undefined ? 0 : objects.findIndex(({ id }) => id === after) + 1;
  return { object: "list", url, data: objects.slice(from, from + limit), has_more: objects.length > from + limit };
}

const refused = ({ status, code, more }: Refusal): Answer => ({
  status,
  body: { error: { type: status === 402 ? "card_error" : "invalid_request_error", code, message: "refused", ...more } },
});
