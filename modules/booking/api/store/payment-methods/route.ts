import { env } from "../../../../../src/shared/env";
import { customerOf, handle } from "../../../../../src/shared/handle";
import { listPaymentMethods, setUpPaymentMethod } from "../../../contract";
import { viewCard } from "../../../views/card-view";
import { listCards, setUpCard } from "../../../workflows/payment-methods";

export const GET = handle(listPaymentMethods, async ({ actor, query, scope }) => {
  const { limit, offset } = query;
  const cards = await listCards(scope, customerOf(actor));
  return { payment_methods: cards.slice(offset, offset + limit).map(viewCard), count: cards.length, limit, offset };
});

export const POST = handle(setUpPaymentMethod, async ({ actor, scope }) => ({
  setup: {
    provider: "stripe" as const,
    publishable_key: env().STRIPE_PUBLISHABLE_KEY,
    client_secret: await setUpCard(scope, customerOf(actor)),
  },
}));
