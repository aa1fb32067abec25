function payloadOf(token: string): Record<string, unknown> {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    return typeof payload === "object" && payload !== null ? (payload as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Seconds until a JWT expires by its own word, 0 when it cannot be read; the API checks the signature. */
export function secondsLeft(token: string, nowSeconds: number): number {
  const { exp } = payloadOf(token);
  return typeof exp === "number" ? Math.max(0, Math.floor(exp - nowSeconds)) : 0;
}

/** The customer that a token speaks for, empty for an identity that has none yet. */
export function actorOf(token: string): string {
  const { actor_id } = payloadOf(token);
  return typeof actor_id === "string" ? actor_id : "";
}
