import type { MedusaContainer } from "@medusajs/framework/types";
import { SELLER, type SellerService } from "../../modules/seller";
import { now } from "../../src/shared/clock";
import { env } from "../../src/shared/env";
import { seedData } from "../data";
import { ensureCustomer, ensureUser } from "./people";

const OPERATOR = { email: "operator@berth.example", first_name: "Olivia", last_name: "Prat" };
/** The demo's consumers, and what they speak. */
export const CONSUMERS = {
  consumer: { email: "consumer@berth.example", first_name: "Clara", last_name: "Nowak", language: "en" },
  consumer2: { email: "consumer2@berth.example", first_name: "Diego", last_name: "Ferrer", language: "es" },
} as const;

type Account = { email: string; password: string };

/** The demo accounts, made where missing. Answers them with their password, for `.data/demo.json`. */
export async function seedAccounts(container: MedusaContainer): Promise<Record<string, Account>> {
  const operator = await ensureUser(container, OPERATOR);
  await container.resolve<SellerService>(SELLER).addOperator(operator, now());
  for (const { language, ...person } of Object.values(CONSUMERS)) await ensureCustomer(container, person, language);
  const password = env().DEMO_PASSWORD;
  const owner = (account: "seller" | "seller2") =>
    seedData().sellers.find((seller) => seller.demo_account === account)?.email;
  return Object.fromEntries(
    Object.entries({
      operator: OPERATOR.email,
      seller: owner("seller"),
      seller2: owner("seller2"),
      consumer: CONSUMERS.consumer.email,
      consumer2: CONSUMERS.consumer2.email,
    }).flatMap(([name, email]) => (email ? [[name, { email, password }]] : [])),
  );
}
