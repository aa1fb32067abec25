import type { CardFacts } from "../../stripe/contract";
import type { PaymentMethodView } from "../contract";

/** A saved card as its owner sees it. */
export function viewCard({ created_seconds: _, ...card }: CardFacts): PaymentMethodView {
  return card;
}
