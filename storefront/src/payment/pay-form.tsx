import { PaymentElement, useElements, useStripe } from "@stripe/react-stripe-js";
import { type SubmitEvent, useState } from "react";
import { fill } from "../i18n/fill";
import type { Language } from "../i18n/language";
import { formatMoney } from "../i18n/money";
import type { Texts } from "../i18n/texts";
import type { PayableBooking } from "./payable-booking";
import { isPaid } from "./payment-of";

type Props = {
  booking: PayableBooking;
  cardTexts: Pick<Texts["cards"], "choose" | "another">;
  clientSecret: string;
  failure: string | null;
  language: Language;
  onFailed: (message: string) => void;
  onPaid: () => void;
  onUnavailable: () => void;
  onWorking: () => void;
  texts: Texts["pay"];
};

/** The payment form itself: confirms with the provider and tells how that went. */
export function PayForm(props: Props) {
  const { booking, cardTexts, clientSecret, failure, language, onFailed, onPaid, onUnavailable, onWorking, texts } =
    props;
  const stripe = useStripe();
  const elements = useElements();
  const [isWorking, setWorking] = useState(false);
  /** A saved card's id; empty for what is typed. */
  const [card, setCard] = useState(booking.cards[0]?.id ?? "");
  const total = formatMoney(language, { amount: booking.total, currency: booking.currency });

  async function pay(event: SubmitEvent) {
    event.preventDefault();
    if (!stripe || !elements || isWorking) return;
    setWorking(true);
    onWorking();
    const { error, paymentIntent } = card
      ? await stripe.confirmCardPayment(clientSecret, { payment_method: card })
      : await stripe.confirmPayment({
          elements,
          redirect: "if_required",
          confirmParams: {
            return_url: window.location.href,
            payment_method_data: { billing_details: { name: booking.contact.name, email: booking.contact.email } },
          },
        });
    setWorking(false);
    // The provider refuses to confirm twice, and tells with the refusal that the money is there.
    if (isPaid(paymentIntent?.status ?? error?.payment_intent?.status)) onPaid();
    else onFailed(error?.message ?? texts.failed);
  }

  return (
    <form className="pay-form" onSubmit={(event) => void pay(event)}>
      {booking.cards.length > 0 && (
        <fieldset className="pay-cards">
          <legend>{cardTexts.choose}</legend>
          {[...booking.cards, { id: "", name: cardTexts.another }].map(({ id, name }) => (
            <label key={id}>
              <input checked={card === id} name="card" onChange={() => setCard(id)} type="radio" value={id} /> {name}
            </label>
          ))}
        </fieldset>
      )}
      <div hidden={card !== ""}>
        <PaymentElement
          onLoadError={onUnavailable}
          options={{ layout: "tabs", fields: { billingDetails: { name: "never", email: "never" } } }}
        />
      </div>
      <div aria-live="assertive">{failure && <p className="note bad">{failure}</p>}</div>
      {booking.consent && <p className="note">{booking.consent}</p>}
      <p className="faint">{fill(texts.terms[booking.mode], { total, seller: booking.seller })}</p>
      <button className="button wide" disabled={!stripe || isWorking} type="submit">
        {isWorking ? texts.working : fill(texts.submit, { total })}
      </button>
      <p className="faint">{texts.secure}</p>
    </form>
  );
}
