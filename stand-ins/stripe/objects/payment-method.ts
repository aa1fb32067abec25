import type Stripe from "stripe";
import type { PaymentMethodRecord } from "../domain/payment-method";

/** A PaymentMethod as Stripe answers it. */
export function toStripePaymentMethod(record: PaymentMethodRecord): Stripe.PaymentMethod {
  return {
    id: record.id,
    object: "payment_method",
    allow_redisplay: "unspecified",
    billing_details: { ...record.billingDetails, tax_id: null },
    card: {
      brand: record.brand,
      checks: {
        address_line1_check: null,
        address_postal_code_check: null,
        cvc_check: record.cvcProvided ? "pass" : null,
      },
      country: record.country,
      display_brand: record.brand,
      exp_month: record.expMonth,
      exp_year: record.expYear,
      fingerprint: `standin${record.last4}`,
      funding: record.funding,
      generated_from: null,
      last4: record.last4,
      networks: { available: [record.brand], preferred: null },
      regulated_status: "unregulated",
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: record.createdSeconds,
    customer: record.customerId,
    customer_account: null,
    livemode: false,
    metadata: record.metadata,
    type: "card",
  };
}
