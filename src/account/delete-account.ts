import type {
  IAuthModuleService,
  ICustomerModuleService,
  IOrderModuleService,
  MedusaContainer,
} from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { BOOKING, type BookingService } from "../../modules/booking";
import { FORGOTTEN_EMAIL } from "../../modules/booking/contract";
import { Problem } from "../shared/problem";
import { findIdentity } from "./find-identity";
import { provePassword } from "./prove-password";

/**
 * Makes an account anonymous for who knows its password.
 *
 * Refused while a booking is open, and not cancelled for the person: a business is waiting for them, money may be on
 * the way, and what a cancellation costs must be seen before it is decided. What is over stays without the name and
 * the contact, because amounts and dates belong to somebody's books.
 *
 * The sign-in goes last: after a crash in between the person can still sign in and ask again, and every step may be
 * repeated. The mark on the customer ends sessions in other browsers.
 */
export async function deleteAccount(scope: MedusaContainer, customerId: string, password: string): Promise<void> {
  await provePassword(scope, customerId, password, "password");
  const bookings = scope.resolve<BookingService>(BOOKING);
  if (await bookings.hasOpenBookings(customerId)) {
    throw new Problem(
      "customer.open_booking",
      "You have an open booking. Your account can be deleted when it has ended or is cancelled.",
    );
  }
  const customers = scope.resolve<ICustomerModuleService>(Modules.CUSTOMER);
  const addresses = await customers.listCustomerAddresses({ customer_id: customerId }, { select: ["id"] });
  await customers.deleteCustomerAddresses(addresses.map((address) => address.id));
  await customers.updateCustomers(customerId, {
    email: `deleted-${customerId.toLowerCase()}@deleted.invalid`,
    first_name: "",
    last_name: "",
    phone: "",
    company_name: "",
    metadata: {},
  });
  const orders = await bookings.forgetConsumer(customerId);
  await scope
    .resolve<IOrderModuleService>(Modules.ORDER)
    .updateOrders(orders.map((id) => ({ id, email: FORGOTTEN_EMAIL })));
  await removeSignIn(scope, customerId);
  // Last of all: until here the person's own token must let them ask again.
  await customers.updateCustomers(customerId, { metadata: { sessions_from: Number.MAX_SAFE_INTEGER } });
}

/** A person who also works for a seller keeps their user; only the consumer's half goes. */
async function removeSignIn(scope: MedusaContainer, customerId: string): Promise<void> {
  const auth = scope.resolve<IAuthModuleService>(Modules.AUTH);
  const found = await findIdentity(scope, customerId);
  if (!found) return;
  const { customer_id: _customer, ...rest } = found.identity.app_metadata ?? {};
  if (rest.user_id) await auth.updateAuthIdentities({ id: found.identity.id, app_metadata: rest });
  else await auth.deleteAuthIdentities([found.identity.id]);
}
