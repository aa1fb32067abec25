import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Database } from "../../../shared/sql";
import { firstRow } from "../../../shared/sql";

/** Milliseconds after which a database that has not answered counts as away. */
const PATIENCE_MS = 2000;

/** True readiness: 200 only when the database answers and Berth's tables are there; `/health` says only that the process lives. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Database;
  const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref());
  const asked = firstRow<{ there: boolean }>(
    database,
    "SELECT to_regclass('seller') IS NOT NULL AND to_regclass('listing') IS NOT NULL AND to_regclass('booking') IS NOT NULL AS there",
  ).then(
    (row) => row?.there === true,
    () => false,
  );
  const ready = await Promise.race([asked, late]);
  res.status(ready ? 200 : 503).json({ ready });
}
