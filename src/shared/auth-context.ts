import type { AuthContext, AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http";

/** What Medusa's authentication has left on a request; undefined where nobody is signed in. */
export function authContext(req: MedusaRequest): AuthContext | undefined {
  return (req as AuthenticatedMedusaRequest).auth_context;
}
