import { Api, type ApiError, type Intent, type Result } from "./api";
import { askForAuthentication } from "./authentication-dialog";
import { Elements } from "./elements";
import type { ElementsOptions, PaymentElement } from "./payment-element";
import { textsFor, translateError } from "./texts";

type IntentResult = { paymentIntent?: Intent; error?: ApiError };
type ConfirmParams = { return_url?: string; receipt_email?: string };
type ConfirmOptions = {
  elements?: Elements;
  clientSecret?: string;
  confirmParams?: ConfirmParams;
  redirect?: "always" | "if_required";
};

/** What `Stripe(publishableKey)` returns, as far as a page with a payment element needs it. */
export class StripeObject {
  private readonly api: Api;
  private readonly defaultLocale: string | undefined;

  constructor(base: string, key: string, options: { locale?: string } = {}) {
    this.defaultLocale = options.locale;
    this.api = new Api(base, key, () => textsFor(this.defaultLocale).connection);
  }

  elements(options: ElementsOptions = {}): Elements {
    return new Elements(this.api, { locale: this.defaultLocale, ...options });
  }

  /** Pays with what is typed. Answers `{ paymentIntent }` or `{ error }`; by default it leaves for the return URL. */
  async confirmPayment(options: ConfirmOptions): Promise<IntentResult> {
    const { elements, confirmParams = {}, redirect = "always" } = options;
    const clientSecret = options.clientSecret ?? elements?.clientSecret;
    const element = elements?.getElement("payment");
    if (!clientSecret || !elements || !element) {
      throw new Error("stripe.confirmPayment() needs elements with a mounted payment element, and a clientSecret.");
    }
    if (redirect === "always" && !confirmParams.return_url) {
      throw new Error("stripe.confirmPayment() needs confirmParams.return_url unless redirect is 'if_required'.");
    }
    const read = element.submit();
    if (read.error) return { error: read.error };
    const outcome = await this.whileBusy(element, async () => {
      const fields = { ...confirmParams, payment_method_data: read.value };
      const confirmed = await this.api.confirmIntent(clientSecret, fields);
      return this.finish(confirmed, elements.locale);
    });
    if (outcome.error) element.showFailure(outcome.error);
    else if (redirect === "always") return leaveFor(confirmParams.return_url ?? "", outcome.paymentIntent);
    return outcome;
  }

  /** Saves the card that is typed. Answers `{ setupIntent }` or `{ error }`; it does not leave the page. */
  async confirmSetup(options: ConfirmOptions): Promise<{ setupIntent?: Intent; error?: ApiError }> {
    const { elements, confirmParams = {}, redirect = "always" } = options;
    const clientSecret = options.clientSecret ?? elements?.clientSecret;
    const element = elements?.getElement("payment");
    if (!clientSecret || !elements || !element) {
      throw new Error("stripe.confirmSetup() needs elements with a mounted payment element, and a clientSecret.");
    }
    if (redirect === "always") throw new Error("The stand-in's confirmSetup() needs redirect: 'if_required'.");
    const read = element.submit();
    if (read.error) return { error: read.error };
    const { paymentIntent, error } = await this.whileBusy(element, async () => {
      const fields = { ...confirmParams, payment_method_data: read.value };
      return this.finish(await this.api.confirmIntent(clientSecret, fields), elements.locale);
    });
    if (error) element.showFailure(error);
    return error ? { error } : { ...(paymentIntent ? { setupIntent: paymentIntent } : {}) };
  }

  /** Pays with a payment method made elsewhere. */
  async confirmCardPayment(clientSecret: string, data: { payment_method?: string } = {}): Promise<IntentResult> {
    if (data.payment_method !== undefined && typeof data.payment_method !== "string") {
      throw new Error("The stand-in's confirmCardPayment() takes a payment method's id.");
    }
    const confirmed = await this.api.confirmIntent(clientSecret, { payment_method: data.payment_method });
    return this.finish(confirmed, this.defaultLocale);
  }

  async handleNextAction(options: { clientSecret: string }): Promise<IntentResult> {
    return this.finish(await this.api.retrieveIntent(options.clientSecret), this.defaultLocale);
  }

  async retrievePaymentIntent(clientSecret: string): Promise<IntentResult> {
    const { value, error } = await this.api.retrieveIntent(clientSecret);
    return error ? { error } : { paymentIntent: value };
  }

  async createPaymentMethod(options: {
    elements: Elements;
  }): Promise<{ paymentMethod?: { id: string }; error?: ApiError }> {
    const read = options.elements.getElement("payment")?.submit();
    if (!read) throw new Error("stripe.createPaymentMethod() needs elements with a mounted payment element.");
    if (read.error) return { error: read.error };
    const { value, error } = await this.api.createPaymentMethod(read.value);
    return error ? { error: translateError(error, options.elements.locale) } : { paymentMethod: value };
  }

  /** Part of what makes an object a Stripe object to `@stripe/react-stripe-js`; tokens are not simulated. */
  async createToken(): Promise<never> {
    throw new Error("The stand-in's Stripe.js makes no tokens; use the payment element.");
  }

  registerAppInfo(): void {
    // Stripe's statistics; nobody counts here.
  }

  _registerWrapper(): void {
    // Stripe's statistics; nobody counts here.
  }

  private async whileBusy<T>(element: PaymentElement, work: () => Promise<T>): Promise<T> {
    element.setBusy(true);
    try {
      return await work();
    } finally {
      element.setBusy(false);
    }
  }

  /** Asks for 3-D Secure where the intent wants it, and turns what came of it into Stripe.js's answer. */
  private async finish(result: Result<Intent>, locale: string | undefined): Promise<IntentResult> {
    if (result.error) return { error: translateError(result.error, locale) };
    const intent = result.value;
    if (intent.status !== "requires_action") return { paymentIntent: intent };
    const outcome = await askForAuthentication(intent, locale);
    const finished = await this.api.finishAuthentication(intent.client_secret, outcome);
    if (finished.error) return { error: translateError(finished.error, locale) };
    const failure = finished.value.last_payment_error ?? finished.value.last_setup_error;
    if (!failure) return { paymentIntent: finished.value };
    return { error: translateError({ ...failure, payment_intent: finished.value }, locale) };
  }
}

/** The page is left, so the promise stays open, as Stripe.js does. */
function leaveFor(returnUrl: string, intent: Intent | undefined): Promise<never> {
  const url = new URL(returnUrl, location.href);
  if (intent) {
    url.searchParams.set("payment_intent", intent.id);
    url.searchParams.set("payment_intent_client_secret", intent.client_secret);
    url.searchParams.set("redirect_status", "succeeded");
  }
  location.assign(url);
  return new Promise(() => undefined);
}
