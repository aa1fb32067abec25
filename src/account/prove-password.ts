import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { Problem } from "../shared/problem";
import { findIdentity } from "./find-identity";

type Identity = NonNullable<Awaited<ReturnType<typeof findIdentity>>>;

/** The identity of a consumer who knows its password; throws `password.wrong`, naming the field it came in. */
export async function provePassword(
  scope: MedusaContainer,
  customerId: string,
  password: string,
  field: string,
): Promise<Identity> {
  const auth = scope.resolve<IAuthModuleService>(Modules.AUTH);
  const found = await findIdentity(scope, customerId);
  const proof = found && (await auth.authenticate("emailpass", { body: { email: found.email, password } }));
  if (found && proof?.success) return found;
  throw new Problem("password.wrong", "The password is not right.", {
    fields: [{ path: field, message: "is not right" }],
  });
}
