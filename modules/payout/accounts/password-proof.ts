import { createHash } from "node:crypto";
import type { IAuthModuleService, IUserModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { Problem } from "../../../src/shared/problem";
import { type Database, firstRow, rows } from "../../../src/shared/sql";

/** How long a password counts as just given. Real time, as sessions are. */
export const PROOF_MINUTES = 10;

/** Whoever has proved the password: the person, and the session or token that they did it with. */
export type Prover = { user_id: string; session: string };

const hashOf = (session: string): string => createHash("sha256").update(session).digest("hex");

const SESSION_COOKIE = /(?:^|;\s*)connect\.sid=([^;]+)/;

/** What tells one sign-in of a person from another: the token, or the session's cookie. */
export function sessionOf(header: (name: string) => string | undefined): string {
  return header("authorization") ?? SESSION_COOKIE.exec(header("cookie") ?? "")?.[1] ?? "";
}

/** Compares the password with the one that the person signs in with; throws `password.wrong`. */
export async function provePassword(container: MedusaContainer, userId: string, password: string): Promise<void> {
  const user = await container.resolve<IUserModuleService>(Modules.USER).retrieveUser(userId, { select: ["email"] });
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH);
  const { success } = await auth.authenticate("emailpass", { body: { email: user.email, password } });
  if (success) return;
  throw new Problem("password.wrong", "The password is not right.", {
    fields: [{ path: "password", message: "is not right" }],
  });
}

/** Keeps that the password was given, for this session alone; answers until when it counts. */
export async function keepProof(database: Database, { user_id, session }: Prover): Promise<Date> {
  await rows(database, "DELETE FROM payout_password_proof WHERE expires_at < clock_timestamp()");
  const row = await firstRow<{ expires_at: Date }>(
    database,
    `INSERT INTO payout_password_proof (user_id, session_hash, expires_at)
     VALUES (?, ?, clock_timestamp() + make_interval(mins => ?))
     ON CONFLICT (user_id, session_hash) DO UPDATE SET expires_at = excluded.expires_at RETURNING expires_at`,
    [user_id, hashOf(session), PROOF_MINUTES],
  );
  if (!row) throw new Error("the proof was not written");
  return row.expires_at;
}

/** Refuses with `auth.password_needed` whose session has not proved the password in the last ten minutes. */
export async function assertProved(database: Database, { user_id, session }: Prover): Promise<void> {
  const proof = await firstRow(
    database,
    "SELECT 1 FROM payout_password_proof WHERE user_id = ? AND session_hash = ? AND expires_at > clock_timestamp()",
    [user_id, hashOf(session)],
  );
  if (!proof) throw new Problem("auth.password_needed", "Please give your password again.");
}
