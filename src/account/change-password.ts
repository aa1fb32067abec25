import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { Problem } from "../shared/problem";
import { findIdentity } from "./find-identity";

/** Changes the password of a consumer who knows the old one; throws `password.wrong` otherwise. */
export async function changePassword(
  scope: MedusaContainer,
  customerId: string,
  oldPassword: string,
  newPassword: string,
): Promise<void> {
  const auth = scope.resolve<IAuthModuleService>(Modules.AUTH);
  const found = await findIdentity(scope, customerId);
  const proof =
    found && (await auth.authenticate("emailpass", { body: { email: found.email, password: oldPassword } }));
  if (!found || !proof?.success) {
    throw new Problem("password.wrong", "The old password is not right.", {
      fields: [{ path: "old_password", message: "is not right" }],
    });
  }
  const changed = await auth.updateProvider("emailpass", { entity_id: found.email, password: newPassword });
  if (!changed.success) throw new Error(changed.error ?? "the password was not changed");
}
