import { z } from "zod";
import { address, email, emptyable, integer, metadata, text } from "./kinds";

export const billingDetails = () =>
  z.strictObject({
    address: emptyable(address()).optional(),
    email: emptyable(email()).optional(),
    name: emptyable(text()).optional(),
    phone: emptyable(text()).optional(),
  });

const typedCard = z.strictObject({
  number: text(40),
  exp_month: integer(0, 99),
  exp_year: integer(0, 9999),
  cvc: text(8).optional(),
});

const cardToken = z.strictObject({ token: text(255) });

/** A card by number or by token. Chosen by hand: a union would answer with both branches' complaints. */
const card = z.unknown().transform((value, context) => {
  const byToken = typeof value === "object" && value !== null && "token" in value;
  const parsed = byToken ? cardToken.safeParse(value) : typedCard.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
  }
  return z.NEVER;
});

/** `payment_method_data`, and the body of `POST /v1/payment_methods`. Only cards. */
export const paymentMethodData = () =>
  z.strictObject({
    type: z.enum(["card"]),
    card,
    billing_details: billingDetails().optional(),
    metadata: metadata().optional(),
    allow_redisplay: z.enum(["always", "limited", "unspecified"]).optional(),
  });
