import { Elements, PaymentElement, useElements, useStripe } from "@stripe/react-stripe-js";
import type { Stripe } from "@stripe/stripe-js";
import { type SubmitEvent, useEffect, useState } from "react";
import type { Language } from "../i18n/language";
import type { Texts } from "../i18n/texts";
import { appearance } from "./appearance";
import { loadStripe } from "./load-stripe";
import "./pay-panel.css";
import { useIsDark } from "./use-colour-scheme";

type Props = {
  setup: { publishableKey: string; clientSecret: string };
  /** Script of the payment stand-in, or null for Stripe itself. */
  standInScript: string | null;
  language: Language;
  /** Where it goes on once the card is saved. */
  doneAddress: string;
  texts: Texts["cards"];
};

function CardForm({ doneAddress, texts, onUnavailable }: Props & { onUnavailable: () => void }) {
  const stripe = useStripe();
  const elements = useElements();
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function save(event: SubmitEvent) {
    event.preventDefault();
    if (!stripe || !elements || isWorking) return;
    setWorking(true);
    setFailure(null);
    const return_url = new URL(doneAddress, window.location.href).href;
    const { error } = await stripe.confirmSetup({ elements, redirect: "if_required", confirmParams: { return_url } });
    if (!error) return window.location.assign(doneAddress);
    setWorking(false);
    setFailure(error.message ?? texts.failed);
  }

  return (
    <form className="pay-form" onSubmit={(event) => void save(event)}>
      <PaymentElement onLoadError={onUnavailable} options={{ layout: "tabs" }} />
      <div aria-live="assertive">{failure && <p className="note bad">{failure}</p>}</div>
      <p className="faint">{texts.consent}</p>
      <button className="button" disabled={!stripe || isWorking} type="submit">
        {isWorking ? texts.working : texts.save}
      </button>
    </form>
  );
}

/** The provider's form for a card that is to be saved without a payment. */
export default function CardPanel(props: Props) {
  const { setup, standInScript, language, texts } = props;
  const { publishableKey, clientSecret } = setup;
  const [stripe, setStripe] = useState<Stripe | null>(null);
  const [isAway, setAway] = useState(false);
  useIsDark();

  useEffect(() => {
    loadStripe(publishableKey, standInScript).then(setStripe, () => setAway(true));
  }, [publishableKey, standInScript]);

  if (isAway) return <p className="note bad">{texts.scriptFailed}</p>;
  if (!stripe) return <p className="pay-waiting">{texts.loading}</p>;
  return (
    <Elements options={{ clientSecret, locale: language, appearance: appearance() }} stripe={stripe}>
      <CardForm {...props} onUnavailable={() => setAway(true)} />
    </Elements>
  );
}
