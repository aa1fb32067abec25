import type { Api, ApiError } from "./api";
import { type ElementsOptions, PaymentElement } from "./payment-element";

/** `stripe.elements(options)`: holds the options and the one payment element. */
export class Elements {
  private payment: PaymentElement | null = null;

  constructor(
    private readonly api: Api,
    private options: ElementsOptions,
  ) {}

  get clientSecret(): string | undefined {
    return this.options.clientSecret;
  }

  get locale(): string | undefined {
    return this.options.locale;
  }

  /** @throws Error for any other element: the shim has none, and silence would look like a working page. */
  create(type: string): PaymentElement {
    if (type !== "payment") throw new Error(`The stand-in's Stripe.js has no '${type}' element, only 'payment'.`);
    this.payment = new PaymentElement(this.api, this.options);
    return this.payment;
  }

  getElement(type: string | { __elementType?: string }): PaymentElement | null {
    const name = typeof type === "string" ? type : type.__elementType;
    return name === "payment" ? this.payment : null;
  }

  update(options: ElementsOptions): void {
    this.options = { ...this.options, ...options };
    this.payment?.follow(options);
  }

  /** Checks the fields before a payment is started. */
  async submit(): Promise<{ selectedPaymentMethod?: string; error?: ApiError }> {
    const read = this.payment?.submit();
    if (!read) throw new Error("elements.submit() needs a mounted payment element.");
    return read.error ? { error: read.error } : { selectedPaymentMethod: "card" };
  }

  async fetchUpdates(): Promise<{ error?: ApiError }> {
    if (!this.options.clientSecret) return {};
    const { error } = await this.api.retrieveIntent(this.options.clientSecret);
    return error ? { error } : {};
  }
}
