import config from "@payload-config";
import { getPayload } from "payload";

/** Ready means: configuration read, database reached and migrated. Asked at every request. */
export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  try {
    const payload = await getPayload({ config });
    await payload.count({ collection: "users" });
    return Response.json({ status: "ok" });
  } catch (error) {
    console.error("health:", error instanceof Error ? error.message : error);
    return Response.json({ status: "unavailable" }, { status: 503 });
  }
}
