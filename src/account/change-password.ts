import type { IAuthModuleService, ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { provePassword } from "./prove-password";

/**
 * Changes the password of a consumer who knows the old one, and ends every session that was opened before: whoever
 * changes a password may be shutting somebody out. The mark is in real seconds, as tokens are; a token made within
 * the very second of the change stays good.
 */
export async function changePassword(
  scope: MedusaContainer,
  customerId: string,
  oldPassword: string,
  newPassword: string,
): Promise<void> {
  const { email } = await provePassword(scope, customerId, oldPassword, "old_password");
  const auth = scope.resolve<IAuthModuleService>(Modules.AUTH);
  const changed = await auth.updateProvider("emailpass", { entity_id: email, password: newPassword });
  if (!changed.success) throw new Error(changed.error ?? "the password was not changed");
  const customers = scope.resolve<ICustomerModuleService>(Modules.CUSTOMER);
  const { metadata } = await customers.retrieveCustomer(customerId, { select: ["metadata"] });
  const sessions_from = Math.floor(Date.now() / 1000);
  await customers.updateCustomers(customerId, { metadata: { ...metadata, sessions_from } });
}
