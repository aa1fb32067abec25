import type { IUserModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import { now } from "../../src/shared/clock";
import { type Language, language } from "../../src/shared/route";
import type { Database } from "../../src/shared/sql";
import { SELLER, type SellerService } from "../seller";
import { STRIPE, type StripeService } from "../stripe";
import type { ConnectClient } from "../stripe/contract";

/** Somebody of a seller's who is told about money. */
export type Recipient = { email: string; language: Language };

/** All that payouts need of the world around them. */
export type PayoutContext = {
  database: Database;
  stripe: Pick<ConnectClient, keyof ConnectClient>;
  now(): Temporal.Instant;
  /** A seller's owners and managers. Read before a transaction, never inside one. */
  recipients(sellerId: string): Promise<Recipient[]>;
};

const RECIPIENTS_MAX = 20;

async function recipientsOf(container: MedusaContainer, sellerId: string): Promise<Recipient[]> {
  const sellers = container.resolve<SellerService>(SELLER);
  const { members } = await sellers.listMembers(sellerId, { limit: RECIPIENTS_MAX, offset: 0 });
  const ids = members.filter(({ role }) => role !== "staff").map(({ user_id }) => user_id);
  if (ids.length === 0) return [];
  const users = await container
    .resolve<IUserModuleService>(Modules.USER)
    .listUsers({ id: ids }, { select: ["email", "metadata"] });
  return users.map(({ email, metadata }) => ({ email, language: language.catch("en").parse(metadata?.language) }));
}

/** What payouts need, out of Medusa's container. */
export function payoutContext(container: MedusaContainer): PayoutContext {
  return {
    database: container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    stripe: container.resolve<StripeService>(STRIPE).connect,
    now,
    recipients: (sellerId) => recipientsOf(container, sellerId),
  };
}
