import type {
  IAuthModuleService,
  ICustomerModuleService,
  IUserModuleService,
  MedusaContainer,
} from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { env } from "../../src/shared/env";

type Person = { email: string; first_name: string; last_name: string };

/** The sign-in of a demo person, made with the demo password when it is missing. */
async function identityOf(
  container: MedusaContainer,
  email: string,
): Promise<{ id: string; metadata: Record<string, unknown> }> {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH);
  const [known] = await auth.listProviderIdentities(
    { entity_id: email, provider: "emailpass" },
    { select: ["auth_identity_id"] },
  );
  if (known?.auth_identity_id) {
    const identity = await auth.retrieveAuthIdentity(known.auth_identity_id);
    return { id: identity.id, metadata: identity.app_metadata ?? {} };
  }
  const made = await auth.register("emailpass", { body: { email, password: env().DEMO_PASSWORD } });
  if (!made.authIdentity) throw new Error(`no sign-in for ${email}: ${made.error}`);
  return { id: made.authIdentity.id, metadata: {} };
}

/** A Medusa user with a sign-in, found by address or made. Answers its id. */
export async function ensureUser(container: MedusaContainer, person: Person): Promise<string> {
  const users = container.resolve<IUserModuleService>(Modules.USER);
  const [known] = await users.listUsers({ email: person.email }, { select: ["id"] });
  const user = known ?? (await users.createUsers(person));
  const identity = await identityOf(container, person.email);
  if (identity.metadata.user_id !== user.id) {
    await container
      .resolve<IAuthModuleService>(Modules.AUTH)
      .updateAuthIdentities({ id: identity.id, app_metadata: { ...identity.metadata, user_id: user.id } });
  }
  return user.id;
}

/** A Medusa customer with a sign-in, found by address or made. Answers its id. */
export async function ensureCustomer(
  container: MedusaContainer,
  person: Person,
  language: "en" | "es",
): Promise<string> {
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER);
  const [known] = await customers.listCustomers({ email: person.email, has_account: true }, { select: ["id"] });
  const customer = known ?? (await customers.createCustomers({ ...person, has_account: true, metadata: { language } }));
  const identity = await identityOf(container, person.email);
  if (identity.metadata.customer_id !== customer.id) {
    await container
      .resolve<IAuthModuleService>(Modules.AUTH)
      .updateAuthIdentities({ id: identity.id, app_metadata: { ...identity.metadata, customer_id: customer.id } });
  }
  return customer.id;
}
