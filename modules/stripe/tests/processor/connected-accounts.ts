import type { Balance } from "./balance";
import { DAY, type Intent, PLATFORM, type Tell } from "./card-payments";
import { known, Refusal } from "./refusal";

export type Connected = {
  id: string;
  /** The last digits of the bank account; null before the onboarding. */
  bank: { last4: string; fails: boolean; errored: boolean } | null;
};
export type Transfer = {
  id: string;
  amount: number;
  reversed: number;
  currency: string;
  destination: string;
  source: string | null;
  group: string | null;
  /** When the connected account can spend it. */
  available_on: number;
  created: number;
  metadata: Record<string, string>;
};
export type Reversal = {
  id: string;
  transfer: Transfer;
  amount: number;
  created: number;
  metadata: Record<string, string>;
};
export type Payout = {
  id: string;
  account: string;
  amount: number;
  currency: string;
  status: "pending" | "in_transit" | "paid" | "failed" | "canceled";
  created: number;
  metadata: Record<string, string>;
};

/** Stripe's test accounts whose payouts come back: https://docs.stripe.com/connect/testing. */
const FAILING = ["AT861904300235473202"];

type Ids = (prefix: string) => string;
type Money = { amount: number; currency: string; metadata: Record<string, string> };

/** Connected accounts, transfers to them and their payouts, as Stripe documents separate charges and transfers. */
export class ConnectedAccounts {
  readonly accounts = new Map<string, Connected>();
  readonly transfers = new Map<string, Transfer>();
  readonly reversals = new Map<string, Reversal>();
  readonly payouts = new Map<string, Payout>();

  constructor(
    private readonly balance: Balance,
    private readonly charges: ReadonlyMap<string, Intent>,
    private readonly newId: Ids,
    private readonly tell: Tell,
  ) {}

  open(): Connected {
    const account: Connected = { id: this.newId("acct"), bank: null };
    this.accounts.set(account.id, account);
    return account;
  }

  onboard(id: string, number: string): Connected {
    const account = known(this.accounts, id);
    account.bank = { last4: number.slice(-4), fails: FAILING.includes(number), errored: false };
    this.tell("account.updated", account, id);
    return account;
  }

  transfer(
    given: Money & { destination: string; source: string | undefined; group: string | null },
    now: number,
  ): Transfer {
    const to = known(this.accounts, given.destination, 400);
    if (!to.bank) throw new Refusal(400, "insufficient_capabilities_for_transfer");
    const source = given.source === undefined ? null : known(this.charges, given.source, 400);
    if (source) this.#checkSource(source, given);
    else if (this.balance.available(PLATFORM, given.currency, now) < given.amount) {
      throw new Refusal(400, "balance_insufficient");
    }
    const available_on = Math.max(now, source?.charge?.available_on ?? 0);
    const transfer: Transfer = {
      ...given,
      ...{ id: this.newId("tr"), reversed: 0, source: given.source ?? null, available_on, created: now },
    };
    this.transfers.set(transfer.id, transfer);
    this.#move(transfer, "transfer", "payment", given.amount, transfer.id, now, available_on);
    this.tell("transfer.created", transfer);
    return transfer;
  }

  reverse(id: string, amount: number | undefined, metadata: Record<string, string>, now: number): Reversal {
    const transfer = known(this.transfers, id);
    const left = transfer.amount - transfer.reversed;
    if (left === 0) throw new Refusal(400);
    const wanted = amount ?? left;
    if (wanted > left) throw new Refusal(400);
    const at = Math.max(now, transfer.available_on);
    if (this.balance.available(transfer.destination, transfer.currency, at) < wanted) {
      throw new Refusal(400, "balance_insufficient");
    }
    transfer.reversed += wanted;
    const reversal = { id: this.newId("trr"), transfer, amount: wanted, created: now, metadata };
    this.reversals.set(reversal.id, reversal);
    this.#move(transfer, "transfer_refund", "payment_refund", -wanted, reversal.id, now, at);
    this.tell("transfer.reversed", transfer);
    return reversal;
  }

  payOut(account: string, { amount, currency, metadata }: Money, now: number): Payout {
    const { bank } = known(this.accounts, account);
    if (!bank) throw new Refusal(400);
    if (bank.errored) throw new Refusal(400, "bank_account_unusable");
    if (this.balance.available(account, currency, now) < amount) throw new Refusal(400, "balance_insufficient");
    const payout: Payout = {
      id: this.newId("po"),
      account,
      amount,
      currency,
      status: "pending",
      created: now,
      metadata,
    };
    this.payouts.set(payout.id, payout);
    this.balance.add({ account, type: "payout", currency, amount: -amount, created: now, source: payout.id });
    this.tell("payout.created", payout, account);
    return payout;
  }

  cancelPayout(account: string, id: string, now: number): Payout {
    const payout = this.payoutOf(account, id);
    if (payout.status !== "pending") throw new Refusal(400);
    this.#giveBack(payout, "canceled", now);
    return payout;
  }

  /** The bank sends a payout back, also one that had arrived; nothing goes to that bank account any more. */
  failPayout(account: string, id: string, now: number): Payout {
    const payout = this.payoutOf(account, id);
    if (["failed", "canceled"].includes(payout.status)) throw new Refusal(400);
    const { bank } = known(this.accounts, account);
    this.#giveBack(payout, "failed", now);
    if (bank) bank.errored = true;
    return payout;
  }

  /** What is due by now: payouts go to the bank at the next midnight (UTC), and arrive or come back at the one after. */
  pass(now: number): void {
    for (const payout of this.payouts.values()) {
      const days = Math.floor(now / DAY) - Math.floor(payout.created / DAY);
      if (payout.status === "pending" && days >= 1) payout.status = "in_transit";
      if (payout.status !== "in_transit" || days < 2) continue;
      if (this.accounts.get(payout.account)?.bank?.fails) this.failPayout(payout.account, payout.id, now);
      else {
        payout.status = "paid";
        this.tell("payout.paid", payout, payout.account);
      }
    }
  }

  #checkSource(source: Intent, given: Money): void {
    if (source.status !== "succeeded" || source.currency !== given.currency) throw new Refusal(400);
    const taken = [...this.transfers.values()].filter(({ source: of }) => of === source.charge?.id);
    const sum = taken.reduce((total, { amount }) => total + amount, 0);
    if (sum + given.amount > (source.charge?.captured ?? 0)) throw new Refusal(400);
  }

  /** A payout of an account, or a refusal. */
  payoutOf(account: string, id: string): Payout {
    const payout = known(this.payouts, id);
    if (payout.account !== account) throw new Refusal(404, "resource_missing");
    return payout;
  }

  #giveBack(payout: Payout, status: "failed" | "canceled", now: number): void {
    payout.status = status;
    const { account, currency, amount } = payout;
    const type = status === "failed" ? "payout_failure" : "payout_cancel";
    this.balance.add({ account, type, currency, amount, created: now, source: payout.id });
    this.tell(`payout.${status}`, payout, account);
  }

  /** Out of the platform's balance and into the account's, or back where the amount is below zero. */
  #move(
    transfer: Transfer,
    out: string,
    into: string,
    amount: number,
    source: string,
    created: number,
    available_on: number,
  ) {
    const { currency, destination } = transfer;
    this.balance.add({ account: PLATFORM, type: out, currency, amount: -amount, created, available_on, source });
    this.balance.add({ account: destination, type: into, currency, amount, created, available_on, source });
  }
}
