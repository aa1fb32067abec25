import type { Stripe } from "@stripe/stripe-js";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Language } from "../i18n/language";
import type { Texts } from "../i18n/texts";
import { pathsIn } from "../paths";
import { completeBooking, type Part } from "./complete-booking";
import { loadStripe } from "./load-stripe";
import { progressOf } from "./payment-of";

/** Where the page is: loading the form, showing it, waiting for an answer, or at one of the ends. */
export type Phase = "loading" | "unavailable" | "form" | "finishing" | "checking" | "pending" | "ended";

type Options = {
  bookingId: string;
  publishableKey: string;
  clientSecret: string;
  standInScript: string | null;
  /** Seconds the hold has left; endless for what is left of a booking. */
  left: number;
  part: Part;
  language: Language;
  texts: Texts["pay"];
};

/** The life of one payment: loads the provider, finds out how far it is, and completes the booking once it is paid. */
export function usePayment(options: Options) {
  const { bookingId, publishableKey, clientSecret, standInScript, left, part, language, texts } = options;
  const [phase, setPhase] = useState<Phase>("loading");
  const [stripe, setStripe] = useState<Stripe | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const busy = useRef(false);

  /** Asks what became of the payment; `missing` is where to go when there is none. */
  const complete = useCallback(
    async (waiting: "finishing" | "checking", missing: "form" | "ended") => {
      busy.current = true;
      setPhase(waiting);
      const completion = await completeBooking(bookingId, language, part);
      const paths = pathsIn(language);
      const next = part === "first" ? paths.confirmation(bookingId) : paths.booking(bookingId);
      if (completion.state === "done") return window.location.assign(next);
      busy.current = false;
      if (completion.state !== "unpaid") return setPhase(completion.state);
      setFailure(completion.message || texts.failed);
      setPhase(missing);
    },
    [bookingId, part, language, texts],
  );

  useEffect(() => {
    let isGone = false;
    async function open() {
      const loaded = await loadStripe(publishableKey, standInScript);
      const progress = await progressOf(loaded, clientSecret);
      if (isGone) return;
      setStripe(loaded);
      if (progress === "paid") return complete("finishing", "form");
      if (progress === "gone") return complete("checking", "ended");
      if (progress === "halfway") setFailure(texts.halfway);
      setPhase("form");
    }
    open().catch(() => setPhase("unavailable"));
    return () => {
      isGone = true;
    };
  }, [publishableKey, standInScript, clientSecret, complete, texts]);

  // A payment under way may outlive the hold: only the API knows whether the dates are still ours.
  useEffect(() => {
    if (left === 0 && !busy.current && (phase === "form" || phase === "unavailable"))
      void complete("checking", "ended");
  }, [left, phase, complete]);

  return {
    phase,
    stripe,
    failure,
    /** The visitor pays: until that has an end, the end of the hold changes nothing. */
    begin: () => {
      busy.current = true;
      setFailure(null);
    },
    fail: (message: string) => {
      busy.current = false;
      setFailure(message);
      if (left === 0) void complete("checking", "ended");
    },
    paid: () => void complete("finishing", "form"),
    giveUp: () => setPhase("unavailable"),
  };
}
