import type { Payload } from "payload";
import type { Role } from "../access/roles.ts";

/** An account to make if its e-mail is not taken yet. */
export interface AccountSeed {
  email: string;
  name: string;
  password: string;
  roles: Role[];
}

/** The accounts of the demo, all with the same password. */
export function demoAccounts(password: string): AccountSeed[] {
  return [
    { email: "cms-admin@berth.example", name: "Alma Quintero", roles: ["admin"], password },
    { email: "support@berth.example", name: "Noah Lindqvist", roles: ["editor"], password },
    { email: "verifier@berth.example", name: "Inés Ferrer", roles: ["verifier"], password },
  ];
}

/**
 * Makes the accounts that do not exist. One that does is left as it is: its owner may have
 * changed name and password. Returns how many were made.
 */
export async function seedAccounts(payload: Payload, accounts: AccountSeed[]): Promise<number> {
  let made = 0;
  for (const account of accounts) {
    const { totalDocs } = await payload.count({
      collection: "users",
      where: { email: { equals: account.email.toLowerCase() } },
    });
    if (totalDocs > 0) continue;
    await payload.create({ collection: "users", data: account });
    made += 1;
  }
  return made;
}
