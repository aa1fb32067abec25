import { Elements } from "@stripe/react-stripe-js";
import { fill } from "../i18n/fill";
import type { Language } from "../i18n/language";
import type { Texts } from "../i18n/texts";
import { pathsIn } from "../paths";
import { appearance } from "./appearance";
import { HoldCountdown } from "./hold-countdown";
import { PayEnd } from "./pay-end";
import { PayForm } from "./pay-form";
import "./pay-panel.css";
import type { PayableBooking } from "./payable-booking";
import { useIsDark } from "./use-colour-scheme";
import { useCountdown } from "./use-countdown";
import { usePayment } from "./use-payment";

type Props = {
  booking: PayableBooking;
  payment: { publishableKey: string; clientSecret: string };
  /** Script of the payment stand-in, or null for Stripe itself. */
  standInScript: string | null;
  /** Of the hold; null for what is left of a booking, which has none. */
  secondsLeft: number | null;
  language: Language;
  /** The listing's page, with the dates to choose again. */
  listingAddress: string;
  texts: Texts["pay"];
  cardTexts: Pick<Texts["cards"], "choose" | "another">;
};

/** Payment of a held booking: countdown, the provider's form, and what happens when the hold ends. */
export default function PayPanel(props: Props) {
  const { booking, payment, standInScript, secondsLeft, language, listingAddress, texts, cardTexts } = props;
  const left = useCountdown(secondsLeft ?? Number.POSITIVE_INFINITY);
  // The provider's form is told its colours at every draw: it takes the page's as soon as they turn.
  useIsDark();
  const { publishableKey, clientSecret } = payment;
  const part = secondsLeft === null ? ("rest" as const) : ("first" as const);
  const options = { bookingId: booking.id, publishableKey, clientSecret, standInScript, left, part, language, texts };
  const { phase, stripe, failure, begin, fail, paid, giveUp } = usePayment(options);

  switch (phase) {
    case "ended":
      return (
        <PayEnd action={texts.endedAction} address={listingAddress} text={texts.endedText} title={texts.endedTitle} />
      );
    case "pending":
      return (
        <PayEnd
          action={texts.pendingAction}
          address={pathsIn(language).booking(booking.id)}
          text={fill(texts.pendingText, { email: booking.contact.email })}
          title={texts.pendingTitle}
        />
      );
    case "finishing":
    case "checking":
      return (
        <p aria-live="polite" className="pay-waiting">
          {phase === "checking" ? texts.checking : texts.finishing[booking.mode]}
        </p>
      );
    default:
      return (
        <div className="pay">
          {secondsLeft !== null && <HoldCountdown left={left} texts={texts} />}
          {phase === "loading" && <p className="pay-waiting">{texts.loading}</p>}
          {phase === "unavailable" && <p className="note bad">{texts.scriptFailed}</p>}
          {phase === "form" && (
            <Elements options={{ clientSecret, locale: language, appearance: appearance() }} stripe={stripe}>
              <PayForm
                booking={booking}
                cardTexts={cardTexts}
                clientSecret={clientSecret}
                failure={failure}
                language={language}
                onFailed={fail}
                onPaid={paid}
                onUnavailable={giveUp}
                onWorking={begin}
                texts={texts}
              />
            </Elements>
          )}
        </div>
      );
  }
}
