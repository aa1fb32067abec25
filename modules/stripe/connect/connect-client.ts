import type Stripe from "stripe";
import type { AccountFacts, BankPayoutFacts, ReversalFacts, TransferFacts } from "../contract/connect";
import { accountFacts, bankPayoutFacts, reversalFacts, transferFacts } from "./facts";
import { refusing } from "./refusing";

/** Largest page that Stripe answers. */
const PAGE = 100;

/** Who an account is for; Stripe asks the person for all that is missing. */
export type NewAccount = { seller_id: string; name: string; email: string | null; country: string | null };

/** An amount in integer minor units that goes to, or comes back from, a connected account for one of our payouts. */
export type Movement = { amount_minor: bigint; currency: string; payout_id: string };

/**
 * Connected accounts, and money to and from them. What makes something takes an idempotency key: under the same key
 * Stripe does it once, for a day; after that `find…` says whether it was done. A no is a `StripeRefusal`.
 */
export class ConnectClient {
  private readonly stripe: Stripe;

  constructor(stripe: Stripe) {
    this.stripe = stripe;
  }

  /**
   * Opens an account that Stripe asks for its details. We bear losses and Stripe's fees, and decide when it is paid
   * out: its own schedule is manual.
   */
  async createAccount({ seller_id, name, email, country }: NewAccount, key: string): Promise<AccountFacts> {
    const account = await refusing(() =>
      this.stripe.accounts.create(
        {
          controller: {
            fees: { payer: "application" },
            losses: { payments: "application" },
            requirement_collection: "stripe",
            stripe_dashboard: { type: "express" },
          },
          capabilities: { transfers: { requested: true } },
          settings: { payouts: { schedule: { interval: "manual" } } },
          business_profile: { name },
          metadata: { seller_id },
          ...(email === null ? {} : { email }),
          ...(country === null ? {} : { country }),
        },
        { idempotencyKey: key },
      ),
    );
    return accountFacts(account);
  }

  async readAccount(id: string): Promise<AccountFacts> {
    return accountFacts(await refusing(() => this.stripe.accounts.retrieve(id)));
  }

  /** A link to Stripe's own pages that opens once and for a few minutes; each call makes a new one. */
  async onboardingLink(accountId: string, urls: { return_url: string; refresh_url: string }) {
    const { url, expires_at } = await refusing(() =>
      this.stripe.accountLinks.create({ account: accountId, type: "account_onboarding", ...urls }),
    );
    return { url, expires_seconds: expires_at };
  }

  /** Moves available money of the platform to a connected account. */
  async transfer(accountId: string, { payout_id, ...money }: Movement, key: string): Promise<TransferFacts> {
    const made = await refusing(() =>
      this.stripe.transfers.create(
        {
          amount: Number(money.amount_minor),
          currency: money.currency,
          destination: accountId,
          transfer_group: payout_id,
          metadata: { payout_id },
        },
        { idempotencyKey: key },
      ),
    );
    return transferFacts(made);
  }

  /** The transfer of one of our payouts, or undefined. */
  async findTransfer(payoutId: string): Promise<TransferFacts | undefined> {
    const { data } = await this.stripe.transfers.list({ transfer_group: payoutId, limit: 1 });
    return data[0] && transferFacts(data[0]);
  }

  /** Takes part of a transfer back; `reversal_id` is ours. */
  async reverseTransfer(
    transferId: string,
    { amount_minor, reversal_id }: { amount_minor: bigint; reversal_id: string },
    key: string,
  ): Promise<ReversalFacts> {
    const made = await refusing(() =>
      this.stripe.transfers.createReversal(
        transferId,
        { amount: Number(amount_minor), metadata: { reversal_id } },
        { idempotencyKey: key },
      ),
    );
    return reversalFacts(made);
  }

  /** The reversal that was asked for under an id of ours, or undefined. */
  async findReversal(transferId: string, reversalId: string): Promise<ReversalFacts | undefined> {
    for await (const reversal of this.stripe.transfers.listReversals(transferId, { limit: PAGE })) {
      if (reversal.metadata?.reversal_id === reversalId) return reversalFacts(reversal);
    }
    return undefined;
  }

  /** Pays out of a connected account's available money to its bank. */
  async payOut(accountId: string, { payout_id, ...money }: Movement, key: string): Promise<BankPayoutFacts> {
    const made = await refusing(() =>
      this.stripe.payouts.create(
        { amount: Number(money.amount_minor), currency: money.currency, metadata: { payout_id } },
        { stripeAccount: accountId, idempotencyKey: key },
      ),
    );
    return bankPayoutFacts(made);
  }

  async readBankPayout(accountId: string, id: string): Promise<BankPayoutFacts> {
    const payout = await refusing(() => this.stripe.payouts.retrieve(id, {}, { stripeAccount: accountId }));
    return bankPayoutFacts(payout);
  }

  /** The bank payout of one of our payouts, among those since an instant (Unix seconds), or undefined. */
  async findBankPayout(accountId: string, payoutId: string, since: number): Promise<BankPayoutFacts | undefined> {
    const made = this.stripe.payouts.list({ created: { gte: since }, limit: PAGE }, { stripeAccount: accountId });
    for await (const payout of made) {
      if (payout.metadata?.payout_id === payoutId) return bankPayoutFacts(payout);
    }
    return undefined;
  }
}
