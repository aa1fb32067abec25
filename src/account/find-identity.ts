import type { AuthIdentityDTO, IAuthModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** The sign-in identity of a customer, with its e-mail address, or null. */
export async function findIdentity(
  scope: MedusaContainer,
  customerId: string,
): Promise<{ identity: AuthIdentityDTO; email: string } | null> {
  const auth = scope.resolve<IAuthModuleService>(Modules.AUTH);
  const [identity] = await auth.listAuthIdentities(
    { app_metadata: { customer_id: customerId } },
    { relations: ["provider_identities"], take: 1 },
  );
  const provider = identity?.provider_identities?.find((candidate) => candidate.provider === "emailpass");
  return identity && provider ? { identity, email: provider.entity_id } : null;
}
