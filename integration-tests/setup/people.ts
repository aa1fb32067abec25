import { bearer, call, signIn } from "./api";

/** The password of everybody whom the tests make. */
export const PASSWORD = "sweep-password-2026";

let made = 0;

/** An address that nobody has used. */
export function freshEmail(name: string): string {
  made += 1;
  return `${name}-${process.pid}-${Date.now()}-${made}@sweep.example`;
}

/** A consumer with an account, signed in. */
export async function makeConsumer(): Promise<{ email: string; headers: Record<string, string> }> {
  const email = freshEmail("consumer");
  const { body } = await call("POST", "/auth/customer/emailpass/register", {}, { email, password: PASSWORD });
  await call("POST", "/store/customers", bearer(String(body.token)), { first_name: "Sweep", last_name: "Consumer" });
  return { email, headers: bearer(await signIn("customer", email, PASSWORD)) };
}

/** A business that has just signed up, its owner signed in. */
export async function makeSeller(): Promise<{ email: string; sellerId: string; headers: Record<string, string> }> {
  const email = freshEmail("seller");
  const { status, body } = await call(
    "POST",
    "/store/sellers",
    {},
    {
      email,
      password: PASSWORD,
      first_name: "Sweep",
      last_name: "Seller",
      seller_name: `Sweep ${made}`,
    },
  );
  if (status !== 201) throw new Error(`no seller: ${status} ${JSON.stringify(body)}`);
  return {
    email,
    sellerId: String((body.seller as { id: string }).id),
    headers: bearer(await signIn("user", email, PASSWORD)),
  };
}
