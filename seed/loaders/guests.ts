import type { ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { Booker } from "../bookings/guests";
import { seedData } from "../data";
import { CONSUMERS } from "./accounts";

/** What the demo's consumers have booked. */
const WISHES: Record<keyof typeof CONSUMERS, Booker["wish"]> = {
  consumer: {
    in_progress: 1,
    requested: 1,
    confirmed: 2,
    completed: 6,
    cancelled_by_guest: 3,
    cancelled_by_seller: 1,
    declined: 1,
    expired: 1,
  },
  consumer2: { requested: 1, confirmed: 1, completed: 3, cancelled_by_guest: 1, withdrawn: 1 },
};

/** Consumers whose accounts nobody signs in to, made where missing. Answers the ids of all by their addresses. */
async function customersOf(container: MedusaContainer): Promise<Map<string, string>> {
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER);
  const wanted = seedData().guests.filter(({ has_account }) => has_account);
  const emails = [...wanted, ...Object.values(CONSUMERS)].map(({ email }) => email);
  const find = () =>
    customers.listCustomers({ email: emails, has_account: true }, { select: ["id", "email"], take: emails.length });
  const known = new Set((await find()).map(({ email }) => email));
  const missing = wanted.filter(({ email }) => !known.has(email));
  if (missing.length > 0) {
    await customers.createCustomers(
      missing.map(({ email, first_name, last_name, phone, language }) => ({
        ...{ email, first_name, last_name, phone },
        has_account: true,
        metadata: { language },
      })),
    );
  }
  return new Map((await find()).map(({ id, email }) => [email, id]));
}

/** Everybody who books in the seed: the demo's consumers, others with accounts, and guests without. */
export async function seedGuests(container: MedusaContainer): Promise<Booker[]> {
  const ids = await customersOf(container);
  const demo = Object.entries(CONSUMERS).map(([key, { email, first_name, last_name, language }]): Booker => {
    const customer_id = ids.get(email);
    if (!customer_id) throw new Error(`the demo account ${email} is missing`);
    const wish = WISHES[key as keyof typeof CONSUMERS] ?? {};
    return { name: `${first_name} ${last_name}`, email, phone: null, language, customer_id, wish };
  });
  const others = seedData().guests.map(
    ({ email, first_name, last_name, phone, language }): Booker => ({
      ...{ name: `${first_name} ${last_name}`, email, phone, language },
      customer_id: ids.get(email) ?? null,
    }),
  );
  return [...demo, ...others];
}
