import type { ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { Problem } from "../../../src/shared/problem";
import { type Database, firstRow, type Sql } from "../../../src/shared/sql";
import { STRIPE, type StripeService } from "../../stripe";
import type { CardFacts } from "../../stripe/contract";

const cardsOf = (container: MedusaContainer) => container.resolve<StripeService>(STRIPE).cards;
const ownerOf = (customerId: string) => `account:${customerId}` as const;

/** A consumer's cards at Stripe; none before the first was saved. */
export async function listCards(container: MedusaContainer, customerId: string): Promise<CardFacts[]> {
  const cards = cardsOf(container);
  const stripeId = await cards.findCustomer(ownerOf(customerId));
  return stripeId ? cards.list(stripeId) : [];
}

/** Begins to save a card of a consumer; answers the secret that the browser goes on with. */
export async function setUpCard(container: MedusaContainer, customerId: string): Promise<string> {
  const customers: ICustomerModuleService = container.resolve(Modules.CUSTOMER);
  const { email, first_name, last_name } = await customers.retrieveCustomer(customerId);
  const name = [first_name, last_name].filter(Boolean).join(" ");
  const cards = cardsOf(container);
  return cards.openSetup(await cards.customerFor({ owner: ownerOf(customerId), name, email }));
}

const notFound = () => new Problem("row.not_found", "There is no such card.");

/** One of several cards; another's, and one that is gone, are `row.not_found`. */
function cardAmong(cards: readonly CardFacts[], cardId: string): CardFacts {
  const card = cards.find(({ id }) => id === cardId);
  if (!card) throw notFound();
  return card;
}

/** Makes a card the one that is offered first. */
export async function makeDefaultCard(
  container: MedusaContainer,
  customerId: string,
  cardId: string,
): Promise<CardFacts> {
  const cards = cardsOf(container);
  const stripeId = await cards.findCustomer(ownerOf(customerId));
  if (!stripeId) throw notFound();
  const card = cardAmong(await cards.list(stripeId), cardId);
  await cards.makeDefault(stripeId, card.id);
  return { ...card, is_default: true };
}

/** True while something will be taken from a customer's saved cards. */
async function owesRest(sql: Sql, stripeCustomerId: string): Promise<boolean> {
  const owed = await firstRow(
    sql,
    `SELECT 1 FROM booking_rest AS rest JOIN booking ON booking.id = rest.booking_id
      WHERE rest.stripe_customer_id = ? AND rest.state IN ('planned', 'due', 'failed')
        AND booking.status IN ('confirming', 'requested', 'confirmed', 'in_progress') LIMIT 1`,
    [stripeCustomerId],
  );
  return owed !== undefined;
}

/**
 * Forgets a card. The last one stays while the rest of a booking is due from it: `payment.method_needed`. Whoever
 * removes two cards at once does it one after the other: the customer's row is locked while Stripe is asked, which is
 * the one place where a transaction waits for it, for one request of one consumer.
 */
export async function removeCard(container: MedusaContainer, customerId: string, cardId: string): Promise<void> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await database.transaction(async (tx) => {
    const customer = await firstRow<{ stripe_id: string }>(
      tx,
      "SELECT stripe_customer_id AS stripe_id FROM stripe_customer WHERE owner = ? FOR UPDATE",
      [ownerOf(customerId)],
    );
    if (!customer) throw notFound();
    const cards = await cardsOf(container).list(customer.stripe_id);
    const card = cardAmong(cards, cardId);
    if (cards.length === 1 && (await owesRest(tx, customer.stripe_id))) {
      throw new Problem(
        "payment.method_needed",
        "What is left of a booking will be taken from this card. Add another card first.",
      );
    }
    await cardsOf(container).remove(card.id);
  });
}
