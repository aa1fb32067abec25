import type { Answer, Call } from "./call";
import type { Command } from "./commands";

/** One of the two processors: takes calls, and lets time pass. */
export type Side = { call: (call: Call) => Promise<Answer>; pass: (seconds: number) => Promise<void> };

type Kind = "payment" | "refund" | "transfer" | "payout" | "seller";
/** What one side calls the nth object of each kind. `owner` is the account it lives in. */
type Made = { id: string; amount: number; owner?: string; secret?: string };
type Body = { [field: string]: unknown };

const SHOWN = ["object", "status", "amount", "amount_received", "amount_reversed", "reversed", "currency", "disputed"];

/** What the two have to agree on. */
const shown = ({ status: http, body }: Answer) => {
  const { error } = body as { error?: { code?: string } };
  if (error) return { http, code: error.code ?? null };
  return { http, ...Object.fromEntries(SHOWN.map((field) => [field, (body as Body)[field]])) };
};

/** A history on one side: what was answered to each command, and what every account had after it. */
export class Run {
  readonly #made: Record<Kind, Made[]> = {
    payment: [],
    refund: [],
    transfer: [],
    payout: [],
    seller: [],
  };
  #last: { call: Call; kind: Kind | null } | null = null;
  #keys = 0;

  private constructor(
    private readonly side: Side,
    private readonly name: string,
  ) {}

  /** Two sellers, of whom the second's bank sends payouts back, and none who did not finish the onboarding. */
  static async begin(side: Side, name: string): Promise<Run> {
    const run = new Run(side, name);
    for (const account_number of ["AT611904300234573201", "AT861904300235473202", null]) {
      const parameters = {
        country: "AT",
        "capabilities[transfers][requested]": "true",
        "settings[payouts][schedule][interval]": "manual",
      };
      const { body } = await side.call({ method: "POST", path: "/v1/accounts", parameters });
      const { id } = body as { id: string };
      run.#made.seller.push({ id, amount: 0 });
      if (account_number === null) continue;
      await side.call({ method: "POST", path: `/_stand_in/accounts/${id}/onboard`, parameters: { account_number } });
    }
    return run;
  }

  /** Does a command and tells what became of it; null where there is nothing to do it to. */
  async do(command: Command): Promise<object | null> {
    if (command.do === "pass") {
      await this.side.pass(command.hours * 3600);
      return {};
    }
    if (command.do === "repeat") return this.#last && shown(await this.#send(this.#last.call, null));
    const asked = await this.#callOf(command);
    if (!asked) return null;
    // The bank's page knows no keys.
    const idempotencyKey = `${this.name}-${++this.#keys}`;
    const call = command.do === "authenticate" ? asked.call : { ...asked.call, idempotencyKey };
    this.#last = { call, kind: asked.kind };
    const answer = await this.#send(call, asked.kind);
    if (command.do !== "authenticate") return shown(answer);
    // The bank's page answers by itself; what became of the payment is read.
    const path = call.path.replace("/3ds/", "/v1/payment_intents/").replace("/result", "");
    return { ...shown(await this.side.call({ method: "GET", path, parameters: {} })), http: answer.status };
  }

  /** What the sellers have, available and pending. The platform's is the caller's to compare: others share it. */
  async balances(): Promise<object[]> {
    return Promise.all(this.#made.seller.map(({ id }) => balanceOf(this.side, id)));
  }

  async #send(call: Call, kind: Kind | null): Promise<Answer> {
    const answer = await this.side.call(call);
    const body = answer.body as Body & { id?: string; amount?: number };
    if (kind && body.id) {
      this.#made[kind].push({
        id: body.id,
        amount: body.amount ?? 0,
        ...(call.account ? { owner: call.account } : {}),
        ...(typeof body.client_secret === "string" ? { secret: body.client_secret } : {}),
      });
    }
    return answer;
  }

  #pick(kind: Kind, index: number): Made | null {
    const made = this.#made[kind];
    return made.length === 0 ? null : (made[index % made.length] ?? null);
  }

  /** The charge of a payment, or the dispute of one; null while there is none. */
  async #chargeOf({ id }: Made): Promise<string | null> {
    const { body } = await this.side.call({ method: "GET", path: `/v1/payment_intents/${id}`, parameters: {} });
    const { latest_charge } = body as { latest_charge: string | { id: string } | null };
    return typeof latest_charge === "string" ? latest_charge : (latest_charge?.id ?? null);
  }

  async #disputeOf({ id }: Made): Promise<string | null> {
    const parameters = { payment_intent: id };
    const { body } = await this.side.call({ method: "GET", path: "/v1/disputes", parameters });
    return (body as { data: { id: string }[] }).data[0]?.id ?? null;
  }

  async #callOf(
    command: Exclude<Command, { do: "pass" | "repeat" }>,
  ): Promise<{ call: Call; kind: Kind | null } | null> {
    const post = (
      path: string,
      parameters: Record<string, string> = {},
      kind: Kind | null = null,
      account?: string,
    ) => ({
      call: { method: "POST", path, parameters, ...(account ? { account } : {}) },
      kind,
    });
    const of = (amount: number, part: number | null, name = "amount"): Record<string, string> =>
      part === null ? {} : { [name]: String(Math.max(1, Math.floor((amount * part) / 100))) };
    switch (command.do) {
      case "pay": {
        const { card, amount, manual } = command;
        return post(
          "/v1/payment_intents",
          {
            amount: String(amount),
            currency: "eur",
            "allowed_payment_method_types[0]": "card",
            confirm: "true",
            payment_method: card,
            capture_method: manual ? "manual" : "automatic",
          },
          "payment",
        );
      }
      case "authenticate": {
        const payment = this.#pick("payment", command.payment);
        if (!payment) return null;
        const { secret: client_secret } = payment;
        const { outcome } = command;
        return post(`/3ds/${payment.id}/result`, client_secret ? { outcome, client_secret } : { outcome });
      }
      case "capture": {
        const payment = this.#pick("payment", command.payment);
        return (
          payment &&
          post(`/v1/payment_intents/${payment.id}/capture`, of(payment.amount, command.part, "amount_to_capture"))
        );
      }
      case "cancel": {
        const payment = this.#pick("payment", command.payment);
        return payment && post(`/v1/payment_intents/${payment.id}/cancel`);
      }
      case "refund": {
        const payment = this.#pick("payment", command.payment);
        const more = payment && { payment_intent: payment.id, ...of(payment.amount, command.part) };
        return more && post("/v1/refunds", more, "refund");
      }
      case "fail_refund": {
        const refund = this.#pick("refund", command.refund);
        return refund && post(`/_stand_in/refunds/${refund.id}/fail`);
      }
      case "dispute": {
        const payment = this.#pick("payment", command.payment);
        const charge = payment && (await this.#chargeOf(payment));
        const parameters = {
          inquiry: String(command.inquiry),
          ...of(payment?.amount ?? 0, command.part, "amount_minor"),
        };
        return charge ? post(`/_stand_in/charges/${charge}/dispute`, parameters) : null;
      }
      case "decide":
      case "submit":
      case "close": {
        const payment = this.#pick("payment", command.payment);
        const dispute = payment && (await this.#disputeOf(payment));
        if (!dispute) return null;
        if (command.do === "close") return post(`/v1/disputes/${dispute}/close`);
        if (command.do === "decide") return post(`/_stand_in/disputes/${dispute}/decide`, { outcome: command.outcome });
        return post(`/v1/disputes/${dispute}`, { "evidence[uncategorized_text]": command.words });
      }
      case "transfer": {
        const seller = this.#pick("seller", command.seller);
        const payment = command.source === null ? null : this.#pick("payment", command.source);
        const source = payment && (await this.#chargeOf(payment));
        const parameters = {
          amount: String(command.amount),
          currency: "eur",
          destination: seller?.id ?? "",
          ...(source ? { source_transaction: source } : {}),
        };
        return post("/v1/transfers", parameters, "transfer");
      }
      case "reverse": {
        const transfer = this.#pick("transfer", command.transfer);
        return transfer && post(`/v1/transfers/${transfer.id}/reversals`, of(transfer.amount, command.part));
      }
      case "pay_out": {
        const seller = this.#pick("seller", command.seller);
        return seller && post("/v1/payouts", { amount: String(command.amount), currency: "eur" }, "payout", seller.id);
      }
      case "cancel_payout":
      case "fail_payout": {
        const payout = this.#pick("payout", command.payout);
        if (!payout) return null;
        const path =
          command.do === "cancel_payout" ? `/v1/payouts/${payout.id}/cancel` : `/_stand_in/payouts/${payout.id}/fail`;
        return post(path, {}, null, payout.owner);
      }
    }
  }
}

/** What an account has in euros; the platform without one. */
export async function balanceOf(side: Side, account?: string): Promise<{ available: number; pending: number }> {
  const { body } = await side.call({ method: "GET", path: "/v1/balance", parameters: {}, account });
  const { available, pending } = body as Record<"available" | "pending", { currency: string; amount: number }[]>;
  const euros = (entries: typeof available) => entries.find(({ currency }) => currency === "eur")?.amount ?? 0;
  return { available: euros(available), pending: euros(pending) };
}
