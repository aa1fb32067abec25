import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { IAuthModuleService } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createCustomerAccountWorkflow } from "@medusajs/medusa/core-flows";
import { toCustomerView } from "../../../account/read-account";
import { authContext } from "../../../shared/auth-context";
import { handle } from "../../../shared/handle";
import { Problem } from "../../../shared/problem";
import { createCustomer } from "../../contract";

/** The address that an identity signs in with; whoever holds its token has proved to know its password. */
async function addressOf(req: MedusaRequest): Promise<{ identityId: string; email: string }> {
  const identityId = authContext(req)?.auth_identity_id;
  if (!identityId) throw new Problem("auth.required", "Please register a password first.");
  if (authContext(req)?.actor_id) throw new Problem("row.conflict", "This account exists already.");
  const identity = await req.scope
    .resolve<IAuthModuleService>(Modules.AUTH)
    .retrieveAuthIdentity(identityId, { relations: ["provider_identities"] });
  const email = identity.provider_identities?.find((candidate) => candidate.provider === "emailpass")?.entity_id;
  if (!email) throw new Problem("auth.forbidden", "This sign-in has no e-mail address.");
  return { identityId, email };
}

export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await handle(createCustomer, async ({ body, scope }) => {
    const { identityId, email } = await addressOf(req);
    const { language, phone, ...names } = body;
    const { result } = await createCustomerAccountWorkflow(scope).run({
      input: {
        authIdentityId: identityId,
        customerData: { ...names, email, metadata: { language }, ...(phone ? { phone } : {}) },
      },
    });
    return { customer: toCustomerView(result) };
  })(req, res);
}
