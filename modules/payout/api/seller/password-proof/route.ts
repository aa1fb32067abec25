import { handle } from "../../../../../src/shared/handle";
import { keepProof, provePassword } from "../../../accounts/password-proof";
import { provePassword as declaration } from "../../../contract";
import { proverOf } from "../../prover";

export const POST = handle(declaration, async (call) => {
  const prover = proverOf(call);
  await provePassword(call.scope, prover.user_id, call.body.password);
  const expires = await keepProof(call.database, prover);
  return { password_proof: { expires_at: expires.toISOString() } };
});
