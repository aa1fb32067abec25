import type Stripe from "stripe";
import { now as present } from "../../src/shared/clock";
import { env } from "../../src/shared/env";
import { Problem } from "../../src/shared/problem";
import type { Database } from "../../src/shared/sql";
import { ConnectClient } from "./connect/connect-client";
import type { FeeFacts, IntentFacts, RefundFacts } from "./contract";
import { takeEvent } from "./events/take-event";
import { SavedCards } from "./saved-cards";
import { connectStripe } from "./stripe-api";

/** Largest page that Stripe answers. */
const PAGE = 100;

function factsOf(intent: Stripe.PaymentIntent): IntentFacts {
  return {
    id: intent.id,
    status: intent.status,
    amount: intent.amount,
    amount_received: intent.amount_received,
    currency: intent.currency,
    booking_id: intent.metadata.booking_id ?? null,
  };
}

/** Asks Stripe what is true of payments, and takes what Stripe tells by itself. Errors of the client are thrown on. */
export default class StripeService {
  private readonly database: Database;
  private readonly stripe: Stripe;
  /** Connected accounts, and money to and from them. */
  readonly connect: ConnectClient;
  /** Cards that are kept for later payments. */
  readonly cards: SavedCards;

  constructor({ __pg_connection__ }: { __pg_connection__: Database }) {
    this.database = __pg_connection__;
    this.stripe = connectStripe(env().STRIPE_API_KEY, env().STRIPE_API_BASE);
    this.connect = new ConnectClient(this.stripe);
    this.cards = new SavedCards(this.database, this.stripe);
  }

  async readIntent(id: string): Promise<IntentFacts> {
    return factsOf(await this.stripe.paymentIntents.retrieve(id));
  }

  /** What lets a browser pay an intent. */
  async secretOf(id: string): Promise<string> {
    const { client_secret } = await this.stripe.paymentIntents.retrieve(id);
    if (!client_secret) throw new Error(`the intent ${id} has no secret`);
    return client_secret;
  }

  /** Cancels an intent that has not been captured; one that is cancelled already stays so. */
  async cancelIntent(id: string): Promise<void> {
    const { status } = await this.readIntent(id);
    if (status !== "canceled") await this.stripe.paymentIntents.cancel(id);
  }

  /** Intents made since an instant (Unix seconds), newest first. */
  async *intentsSince(seconds: number): AsyncGenerator<IntentFacts> {
    for await (const intent of this.stripe.paymentIntents.list({ created: { gte: seconds }, limit: PAGE })) {
      yield factsOf(intent);
    }
  }

  /** What has been paid back of an intent. */
  async refundsOf(intentId: string): Promise<RefundFacts[]> {
    const found: RefundFacts[] = [];
    for await (const refund of this.stripe.refunds.list({ payment_intent: intentId, limit: PAGE })) {
      const { id, amount, status, metadata } = refund;
      found.push({ id, amount, status, refund_id: metadata?.refund_id ?? null });
    }
    return found;
  }

  /** What Stripe has kept of an intent that was captured; null while it has no balance transaction. */
  async feeKeptOf(intentId: string): Promise<FeeFacts | null> {
    const expand = ["latest_charge.balance_transaction"];
    const { latest_charge } = await this.stripe.paymentIntents.retrieve(intentId, { expand });
    if (latest_charge === null || typeof latest_charge === "string") return null;
    const { balance_transaction } = latest_charge;
    if (balance_transaction === null || typeof balance_transaction === "string") return null;
    const { fee, currency, created } = balance_transaction;
    return { amount_minor: BigInt(fee), currency, created_seconds: created };
  }

  /**
   * Takes a webhook as it came over the wire. Throws `webhook.signature_wrong` for what Stripe has not signed, or
   * signed too long ago. A repetition is taken and does nothing.
   */
  async receive(raw: Buffer, signature: string): Promise<void> {
    await this.take(raw, signature, "STRIPE_WEBHOOK_SECRET");
  }

  /** The same for events of connected accounts, which Stripe signs with a secret of their own. */
  async receiveConnect(raw: Buffer, signature: string): Promise<void> {
    await this.take(raw, signature, "STRIPE_CONNECT_WEBHOOK_SECRET");
  }

  private async take(
    raw: Buffer,
    signature: string,
    secretName: "STRIPE_WEBHOOK_SECRET" | "STRIPE_CONNECT_WEBHOOK_SECRET",
  ): Promise<void> {
    const secret = env()[secretName];
    if (!secret) throw new Problem("server.unavailable", `Webhooks are not set up: ${secretName} is missing.`);
    let event: Stripe.Event;
    try {
      event = this.stripe.webhooks.constructEvent(raw, signature, secret);
    } catch {
      throw new Problem("webhook.signature_wrong", "This is not signed by Stripe.");
    }
    await takeEvent(this.database, event, present());
  }
}
