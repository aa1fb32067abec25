import type Stripe from "stripe";
import type { ChargeRecord } from "../domain/charge";

/** A Charge as Stripe answers it. */
export function toStripeCharge(record: ChargeRecord): Stripe.Charge {
  const givenBackMinor = record.releasedMinor + record.refundedMinor;
  return {
    id: record.id,
    object: "charge",
    amount: record.amountMinor,
    amount_captured: record.capturedMinor,
    // Stripe counts a released authorisation as refunded.
    amount_refunded: givenBackMinor,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: record.balanceTransactionId ?? null,
    billing_details: { ...record.billingDetails, tax_id: null },
    calculated_statement_descriptor: "BERTH DEMO",
    captured: record.captured,
    created: record.createdSeconds,
    currency: record.currency,
    customer: record.customerId,
    description: record.description,
    disputed: Boolean(record.disputeId),
    failure_balance_transaction: null,
    failure_code: record.decline?.code ?? null,
    failure_message: record.decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: record.metadata,
    on_behalf_of: null,
    outcome: outcomeOf(record),
    paid: record.status === "succeeded",
    payment_intent: record.paymentIntentId,
    payment_method: record.paymentMethodId,
    payment_method_details: { type: "card", card: cardDetailsOf(record) },
    receipt_email: record.receiptEmail,
    receipt_number: null,
    receipt_url: null,
    refunded: record.status === "succeeded" && givenBackMinor === record.amountMinor,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: record.statementDescriptorSuffix,
    status: record.status,
    transfer_data: null,
    transfer_group: record.transferGroup,
  };
}

function outcomeOf({ decline }: ChargeRecord): Stripe.Charge.Outcome {
  return {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: decline ? "declined_by_network" : "approved_by_network",
    reason: decline?.declineCode ?? decline?.code ?? null,
    risk_level: "normal",
    seller_message: decline ? "The bank did not return any further details with this decline." : "Payment complete.",
    type: decline ? "issuer_declined" : "authorized",
  };
}

function cardDetailsOf(record: ChargeRecord): Stripe.Charge.PaymentMethodDetails.Card {
  return {
    amount_authorized: record.status === "succeeded" ? record.amountMinor : null,
    authorization_code: null,
    brand: record.card.brand,
    checks: {
      address_line1_check: null,
      address_postal_code_check: null,
      cvc_check: record.card.cvcProvided ? "pass" : null,
    },
    country: record.card.country,
    electronic_commerce_indicator: record.authenticated ? "05" : null,
    exp_month: record.card.expMonth,
    exp_year: record.card.expYear,
    fingerprint: `standin${record.card.last4}`,
    funding: record.card.funding,
    installments: null,
    last4: record.card.last4,
    mandate: null,
    network: record.card.brand,
    network_token: { used: false },
    network_transaction_id: null,
    regulated_status: "unregulated",
    three_d_secure: record.authenticated
      ? {
          authentication_flow: "challenge",
          electronic_commerce_indicator: "05",
          exemption_indicator: null,
          result: "authenticated",
          result_reason: null,
          transaction_id: null,
          version: "2.2.0",
        }
      : null,
    transaction_link_id: null,
    wallet: null,
  };
}
