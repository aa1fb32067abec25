import { Elements } from "@stripe/react-stripe-js";
import type { Appearance, Stripe } from "@stripe/stripe-js";
import { useEffect, useRef, useState } from "react";
import type { Language } from "../i18n/language";
import type { Texts } from "../i18n/texts";
import { completeBooking } from "./complete-booking";
import { HoldCountdown } from "./hold-countdown";
import { loadStripe } from "./load-stripe";
import { PayForm } from "./pay-form";
import "./pay-panel.css";
import { useCountdown } from "./use-countdown";

type Props = {
  booking: { id: string; total: number; currency: string; seller: string; contact: { name: string; email: string } };
  payment: { publishableKey: string; clientSecret: string };
  /** Script of the payment stand-in, or null for Stripe itself. */
  standInScript: string | null;
  secondsLeft: number;
  language: Language;
  /** The listing's page, with the dates to choose again. */
  listingAddress: string;
  /** The booking's page, when the visitor comes back from the bank's page with a payment made. */
  returnedTo: string | null;
  texts: Texts["pay"];
};

/** Our colours for the provider's form, read from the page so that dark mode fits. */
function appearance(): Appearance {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    theme: "flat",
    variables: {
      colorPrimary: colour("--primary"),
      colorBackground: colour("--surface"),
      colorText: colour("--ink"),
      colorTextSecondary: colour("--ink-soft"),
      colorDanger: colour("--danger"),
      borderRadius: "8px",
      fontSizeBase: "16px",
    },
    rules: { ".Input": { border: `1px solid ${colour("--line-strong")}` } },
  };
}

function HoldEnded({ address, texts }: { address: string; texts: Texts["pay"] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="note warn stack">
      <h2 ref={heading} tabIndex={-1}>
        {texts.endedTitle}
      </h2>
      <p>{texts.endedText}</p>
      <a className="button" href={address}>
        {texts.endedAction}
      </a>
    </div>
  );
}

/** Payment of a held booking: countdown, the provider's form, and what happens when the hold ends. */
export default function PayPanel(props: Props) {
  const { booking, payment, standInScript, secondsLeft, language, listingAddress, returnedTo, texts } = props;
  const left = useCountdown(secondsLeft);
  const [ended, setEnded] = useState(false);
  const [stripe, setStripe] = useState<Stripe | "failed" | null>(null);

  useEffect(() => {
    loadStripe(payment.publishableKey, standInScript).then(setStripe, () => setStripe("failed"));
  }, [payment.publishableKey, standInScript]);

  useEffect(() => {
    if (!returnedTo) return;
    completeBooking(booking.id, language).then(
      () => window.location.assign(returnedTo),
      () => window.location.replace(window.location.pathname),
    );
  }, [booking.id, language, returnedTo]);

  if (ended || left === 0) return <HoldEnded address={listingAddress} texts={texts} />;
  if (returnedTo) return <p aria-live="polite">{texts.finishing}</p>;
  return (
    <div className="pay">
      <HoldCountdown left={left} texts={texts} />
      {stripe === null && <p className="pay-waiting">{texts.loading}</p>}
      {stripe === "failed" && <p className="note bad">{texts.scriptFailed}</p>}
      {stripe !== null && stripe !== "failed" && (
        <Elements
          options={{ clientSecret: payment.clientSecret, locale: language, appearance: appearance() }}
          stripe={stripe}
        >
          <PayForm booking={booking} language={language} onEnded={() => setEnded(true)} texts={texts} />
        </Elements>
      )}
    </div>
  );
}
