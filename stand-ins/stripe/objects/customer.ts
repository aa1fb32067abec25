import type Stripe from "stripe";
import type { CustomerRecord } from "../domain/customer";
import { toStripeShipping } from "./shipping";

/** A Customer as Stripe answers it; a deleted one is a stub. */
export function toStripeCustomer(record: CustomerRecord): Stripe.Customer | Stripe.DeletedCustomer {
  if (record.deleted) return { id: record.id, object: "customer", deleted: true };
  return {
    id: record.id,
    object: "customer",
    address: record.address,
    balance: 0,
    created: record.createdSeconds,
    currency: null,
    default_source: null,
    delinquent: false,
    description: record.description,
    discount: null,
    email: record.email,
    invoice_prefix: record.invoicePrefix,
    invoice_settings: {
      custom_fields: null,
      default_payment_method: record.defaultPaymentMethodId ?? null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: record.metadata,
    name: record.name,
    next_invoice_sequence: 1,
    phone: record.phone,
    preferred_locales: [],
    shipping: record.shipping ? toStripeShipping(record.shipping) : null,
    tax_exempt: "none",
    test_clock: null,
  };
}
