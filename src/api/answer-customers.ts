import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { DELETE as deleteCustomer, GET as readCustomer, POST as updateCustomer } from "./store/customers/me/route";
import { POST as createCustomer } from "./store/customers/route";

type RouteHandler = (req: MedusaRequest, res: MedusaResponse) => Promise<void>;

const HANDLERS: Record<string, RouteHandler> = {
  "POST /store/customers": createCustomer,
  "GET /store/customers/me": readCustomer,
  "POST /store/customers/me": updateCustomer,
  "DELETE /store/customers/me": deleteCustomer,
};

/**
 * Answers the customer routes before the core's own validators of the same paths, which refuse our fields
 * and read `fields=` lists that could walk links.
 */
export async function answerCustomers(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const path = (req.originalUrl.split("?")[0] ?? "").toLowerCase().replace(/\/+$/, "");
  const handler = HANDLERS[`${req.method} ${path}`];
  if (!handler) return next();
  await handler(req, res);
}
