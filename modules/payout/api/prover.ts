import type { Call } from "../../../src/shared/handle";
import { type Prover, sessionOf } from "../accounts/password-proof";

/** Who calls, and with which session, on a route of staff. */
export function proverOf({ actor, header }: Pick<Call<unknown, unknown>, "actor" | "header">): Prover {
  if (actor.kind !== "user") throw new Error("a staff route was reached by somebody else");
  return { user_id: actor.user_id, session: sessionOf(header) };
}
