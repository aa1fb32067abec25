import {
  changePaymentMethod,
  listPaymentMethods,
  type PaymentMethodView,
  removePaymentMethod,
  setUpPaymentMethod,
} from "../../../modules/booking/contract";
import { callApi } from "./api";
import { ApiProblem } from "./api-problem";
import type { Visit } from "./visit";

/** Cards that are shown of one person. */
const CARDS_MAX = 20;

/** Milliseconds for what Stripe is asked for. */
const MONEY_TIMEOUT_MS = 40_000;

/** The cards that the signed-in person has saved. */
export async function listCards(visit: Visit): Promise<PaymentMethodView[]> {
  const query = { limit: CARDS_MAX, offset: 0 };
  return (await callApi(visit, listPaymentMethods, { asConsumer: true, query })).payment_methods;
}

/** The same for a page that is about something else: without an answer there are none. */
export async function cardsToOffer(visit: Visit): Promise<PaymentMethodView[]> {
  if (!visit.token) return [];
  try {
    return await listCards(visit);
  } catch (error) {
    if (error instanceof ApiProblem) return [];
    throw error;
  }
}

/** What this browser needs to give a new card to the provider. */
export async function setUpCard(visit: Visit) {
  const options = { asConsumer: true, body: {}, timeoutMs: MONEY_TIMEOUT_MS };
  const { publishable_key, client_secret } = (await callApi(visit, setUpPaymentMethod, options)).setup;
  return { publishableKey: publishable_key, clientSecret: client_secret };
}

export async function makeDefault(visit: Visit, id: string): Promise<void> {
  const body = { is_default: true } as const;
  await callApi(visit, changePaymentMethod, { asConsumer: true, params: { id }, body });
}

export async function removeCard(visit: Visit, id: string): Promise<void> {
  await callApi(visit, removePaymentMethod, { asConsumer: true, params: { id }, timeoutMs: MONEY_TIMEOUT_MS });
}
