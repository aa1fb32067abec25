import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { openApi } from "../openapi";

export function GET(_req: MedusaRequest, res: MedusaResponse): void {
  res.json(openApi());
}
