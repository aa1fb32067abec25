/** Stripe has understood and said no: asking again for the same would be answered the same. */
export class StripeRefusal extends Error {
  override readonly name = "StripeRefusal";
  /** Stripe's own code, such as `balance_insufficient`; `refused` where it gives none. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
