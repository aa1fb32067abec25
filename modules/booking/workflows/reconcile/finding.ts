import type { Finding } from "../../contract";

type Found = { kind: string; booking_id?: string | null; payment_intent_id?: string | null; message: string };

/** Something that was found, and mended by `mend`; left open with the reason when that fails or there is no mending. */
export async function mended(found: Found, mend?: () => Promise<unknown>): Promise<Finding> {
  const { kind, booking_id = null, payment_intent_id = null, message } = found;
  const finding = { kind, booking_id, payment_intent_id, message };
  if (!mend) return { ...finding, outcome: "open" };
  try {
    await mend();
    return { ...finding, outcome: "mended" };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...finding, outcome: "open", message: `${message} (${reason})` };
  }
}
