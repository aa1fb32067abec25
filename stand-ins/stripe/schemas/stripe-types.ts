/** The package's type of each kind of object that the stand-in answers. */
export const OBJECT_TYPES: { readonly [kind: string]: readonly string[] } = {
  payment_intent: ["PaymentIntent"],
  charge: ["Charge"],
  refund: ["Refund"],
  customer: ["Customer", "DeletedCustomer"],
  payment_method: ["PaymentMethod"],
  balance: ["Balance"],
  balance_transaction: ["BalanceTransaction"],
  event: ["EventBase"],
};

/** The package's type of each route's parameters. A route of the API that is missing here fails its first request. */
export const PARAMETER_TYPES: { readonly [route: string]: string } = {
  "POST /v1/payment_intents": "PaymentIntentCreateParams",
  "GET /v1/payment_intents": "PaymentIntentListParams",
  "GET /v1/payment_intents/:id": "PaymentIntentRetrieveParams",
  "POST /v1/payment_intents/:id": "PaymentIntentUpdateParams",
  "POST /v1/payment_intents/:id/confirm": "PaymentIntentConfirmParams",
  "POST /v1/payment_intents/:id/capture": "PaymentIntentCaptureParams",
  "POST /v1/payment_intents/:id/cancel": "PaymentIntentCancelParams",
  "POST /v1/payment_methods": "PaymentMethodCreateParams",
  "GET /v1/payment_methods/:id": "PaymentMethodRetrieveParams",
  "POST /v1/payment_methods/:id/attach": "PaymentMethodAttachParams",
  "POST /v1/payment_methods/:id/detach": "PaymentMethodDetachParams",
  "POST /v1/customers": "CustomerCreateParams",
  "GET /v1/customers/:id": "CustomerRetrieveParams",
  "POST /v1/customers/:id": "CustomerUpdateParams",
  "DELETE /v1/customers/:id": "CustomerDeleteParams",
  "GET /v1/customers/:id/payment_methods": "CustomerListPaymentMethodsParams",
  "POST /v1/refunds": "RefundCreateParams",
  "GET /v1/refunds": "RefundListParams",
  "GET /v1/refunds/:id": "RefundRetrieveParams",
  "POST /v1/refunds/:id": "RefundUpdateParams",
  "GET /v1/charges/:id": "ChargeRetrieveParams",
  "GET /v1/balance": "BalanceRetrieveParams",
  "GET /v1/balance_transactions": "BalanceTransactionListParams",
  "GET /v1/balance_transactions/:id": "BalanceTransactionRetrieveParams",
};
