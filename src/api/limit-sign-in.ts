import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { spendRateLimit } from "../shared/rate-limit";
import type { Database } from "../shared/sql";

const PER_ADDRESS = { points: 60, seconds: 300 };
const PER_EMAIL = { points: 20, seconds: 900 };

/** Slows down whoever tries passwords: by network address and by the account that is tried. */
export async function limitSignIn(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  if (req.method !== "POST") return next();
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Database;
  const { email, identifier } = (req.body ?? {}) as { email?: unknown; identifier?: unknown };
  const account = typeof email === "string" ? email : identifier;
  if (!req.berthLocal) await spendRateLimit("auth-address", PER_ADDRESS, req.berthAddress ?? "unknown", database);
  if (typeof account === "string")
    await spendRateLimit("auth-email", PER_EMAIL, account.toLowerCase().slice(0, 254), database);
  next();
}
