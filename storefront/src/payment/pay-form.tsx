import { PaymentElement, useElements, useStripe } from "@stripe/react-stripe-js";
import { type SubmitEvent, useState } from "react";
import { Refusal } from "../client/read-json";
import { fill } from "../i18n/fill";
import type { Language } from "../i18n/language";
import { formatMoney } from "../i18n/money";
import type { Texts } from "../i18n/texts";
import { pathsIn } from "../paths";
import { completeBooking } from "./complete-booking";

type Props = {
  booking: { id: string; total: number; currency: string; seller: string; contact: { name: string; email: string } };
  language: Language;
  onEnded: () => void;
  texts: Texts["pay"];
};

type Step = "ready" | "working" | "finishing";

/** The payment form itself: confirms with the provider, then turns the hold into a request. */
export function PayForm({ booking, language, onEnded, texts }: Props) {
  const stripe = useStripe();
  const elements = useElements();
  const [step, setStep] = useState<Step>("ready");
  const [failure, setFailure] = useState<string | null>(null);
  const total = formatMoney(language, { amount: booking.total, currency: booking.currency });
  const bookingAddress = pathsIn(language).booking(booking.id);

  function fail(message: string) {
    setFailure(message);
    setStep("ready");
  }

  async function finish() {
    setStep("finishing");
    try {
      await completeBooking(booking.id, language);
      window.location.assign(bookingAddress);
    } catch (error) {
      if (error instanceof Refusal && error.code === "booking.hold_expired") onEnded();
      else fail(error instanceof Refusal && error.message ? error.message : texts.failed);
    }
  }

  async function pay(event: SubmitEvent) {
    event.preventDefault();
    if (!stripe || !elements || step !== "ready") return;
    setFailure(null);
    setStep("working");
    const { error, paymentIntent } = await stripe.confirmPayment({
      elements,
      redirect: "if_required",
      confirmParams: {
        return_url: window.location.href,
        payment_method_data: { billing_details: { name: booking.contact.name, email: booking.contact.email } },
      },
    });
    // A reload after paying: the provider refuses a second confirmation, and what is paid only has to be completed.
    const paid = paymentIntent?.status ?? error?.payment_intent?.status;
    if (paid === "requires_capture" || paid === "succeeded" || paid === "processing") await finish();
    else fail(error?.message ?? texts.failed);
  }

  return (
    <form className="pay-form" onSubmit={(event) => void pay(event)}>
      <PaymentElement options={{ layout: "tabs", fields: { billingDetails: { name: "never", email: "never" } } }} />
      <div aria-live="assertive">{failure && <p className="note bad">{failure}</p>}</div>
      <p className="faint">{fill(texts.authorised, { total, seller: booking.seller })}</p>
      <button className="button wide" disabled={!stripe || step !== "ready"} type="submit">
        {step === "ready" && fill(texts.submit, { total })}
        {step === "working" && texts.working}
        {step === "finishing" && texts.finishing}
      </button>
      <p className="faint">{texts.secure}</p>
    </form>
  );
}
