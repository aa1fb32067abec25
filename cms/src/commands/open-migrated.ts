import { getPayload, type Payload } from "payload";
import { buildCms } from "../build-config.ts";

/** Opens the CMS without its server and brings its database up to date. */
export async function openMigrated(): Promise<Payload> {
  const payload = await getPayload({ config: await buildCms(), disableOnInit: true });
  await payload.db.migrate();
  return payload;
}
