import Stripe from "stripe";
import { now as present } from "../../src/shared/clock";
import { type Database, firstRow, rows } from "../../src/shared/sql";
import type { CardFacts, OffSessionOutcome } from "./contract";

/** Cards that are looked at of one customer. */
const CARDS_MAX = 20;

type Owner = { owner: `account:${string}` | `booking:${string}`; name: string; email: string };

function factsOf({ id, card, created }: Stripe.PaymentMethod, defaultId: string | null): CardFacts[] {
  if (!card) return [];
  const { brand, last4, exp_month, exp_year } = card;
  return [{ id, brand, last4, exp_month, exp_year, is_default: id === defaultId, created_seconds: created }];
}

const idOf = (given: string | { id: string } | null | undefined): string | null =>
  typeof given === "string" ? given : (given?.id ?? null);

/** The payment that an error of Stripe's tells of; the client's types leave it to the error's raw form. */
function refusalOf(error: unknown): OffSessionOutcome | null {
  if (!(error instanceof Stripe.errors.StripeCardError)) return null;
  return { paid: false, failure_code: error.decline_code ?? error.code ?? "card_declined" };
}

/**
 * Cards that are kept at Stripe to be charged later. Here is only who is which customer there; numbers, brands and
 * which card is the default stand at Stripe alone. Errors of the client are thrown on.
 */
export class SavedCards {
  constructor(
    private readonly database: Database,
    private readonly stripe: Stripe,
  ) {}

  /** The customer of an owner, or null when none has been made. */
  async findCustomer(owner: Owner["owner"]): Promise<string | null> {
    const row = await firstRow<{ id: string }>(
      this.database,
      "SELECT stripe_customer_id AS id FROM stripe_customer WHERE owner = ?",
      [owner],
    );
    return row?.id ?? null;
  }

  /** The customer of an owner, made when there is none; of two at once one stays. */
  async customerFor({ owner, name, email }: Owner): Promise<string> {
    const known = await this.findCustomer(owner);
    if (known) return known;
    const made = await this.stripe.customers.create(
      { name, email, metadata: { owner } },
      { idempotencyKey: `customer:${owner}:${email}` },
    );
    await rows(
      this.database,
      `INSERT INTO stripe_customer (owner, stripe_customer_id, created_at) VALUES (?, ?, ?::timestamptz)
       ON CONFLICT (owner) DO NOTHING`,
      [owner, made.id, present().toString()],
    );
    return (await this.findCustomer(owner)) ?? made.id;
  }

  /** Forgets an owner's customer with all cards, at Stripe first; one that is gone already stays so. */
  async forget(owner: string): Promise<void> {
    const [row] = await rows<{ id: string }>(
      this.database,
      "SELECT stripe_customer_id AS id FROM stripe_customer WHERE owner = ?",
      [owner],
    );
    if (!row) return;
    const customer = await this.stripe.customers.retrieve(row.id);
    if (!customer.deleted) await this.stripe.customers.del(row.id);
    await rows(this.database, "DELETE FROM stripe_customer WHERE owner = ?", [owner]);
  }

  /** A customer's cards, the default first, then the newest. */
  async list(customerId: string): Promise<CardFacts[]> {
    const [customer, methods] = await Promise.all([
      this.stripe.customers.retrieve(customerId),
      this.stripe.paymentMethods.list({ customer: customerId, type: "card", limit: CARDS_MAX }),
    ]);
    if (customer.deleted) return [];
    const defaultId = idOf(customer.invoice_settings?.default_payment_method);
    const cards = methods.data.flatMap((method) => factsOf(method, defaultId));
    return cards.sort(
      (one, other) => Number(other.is_default) - Number(one.is_default) || other.created_seconds - one.created_seconds,
    );
  }

  async makeDefault(customerId: string, cardId: string): Promise<void> {
    await this.stripe.customers.update(customerId, { invoice_settings: { default_payment_method: cardId } });
  }

  async remove(cardId: string): Promise<void> {
    await this.stripe.paymentMethods.detach(cardId);
  }

  /** Opens the saving of a card without a payment; answers what the browser needs to go on. */
  async openSetup(customerId: string): Promise<string> {
    const intent = await this.stripe.setupIntents.create({ customer: customerId, usage: "off_session" });
    if (!intent.client_secret) throw new Error(`the setup intent ${intent.id} has no secret`);
    return intent.client_secret;
  }

  /** The card that paid an intent, or null. */
  async cardOf(intentId: string): Promise<string | null> {
    return idOf((await this.stripe.paymentIntents.retrieve(intentId)).payment_method);
  }

  /**
   * Pays an intent with a saved card while its owner is away, under an idempotency key: asked again with the same one
   * it answers what happened the first time. What the bank refuses is an outcome.
   */
  async payOffSession(pay: {
    intent_id: string;
    card_id: string;
    return_url: string;
    key: string;
  }): Promise<OffSessionOutcome> {
    try {
      const { status } = await this.stripe.paymentIntents.confirm(
        pay.intent_id,
        { payment_method: pay.card_id, off_session: true, return_url: pay.return_url },
        { idempotencyKey: pay.key },
      );
      const paid = status === "requires_capture" || status === "succeeded";
      return paid ? { paid } : { paid, failure_code: "authentication_required" };
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      return refusal;
    }
  }
}
