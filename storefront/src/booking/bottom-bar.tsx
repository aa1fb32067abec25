import { type RefObject, useEffect, useState } from "react";
import { formatDateRange } from "../i18n/dates";
import { fill } from "../i18n/fill";
import type { Language } from "../i18n/language";
import { formatMoney, formatPrice } from "../i18n/money";
import { pathsIn } from "../paths";
import "./bottom-bar.css";
import type { PanelListing, PanelTexts } from "./booking-panel";
import { type DateUnit, lastDay, type Selection } from "./selection";
import type { QuoteState } from "./use-quote";

type Props = {
  /** The price box: while it is in sight the bar is not needed. */
  box: RefObject<HTMLElement | null>;
  guests: number;
  language: Language;
  listing: PanelListing;
  quote: QuoteState;
  selection: Selection;
  texts: PanelTexts;
  unit: DateUnit;
};

function useInSight(element: RefObject<HTMLElement | null>): boolean {
  const [inSight, setInSight] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(([entry]) => setInSight(entry?.isIntersecting ?? false));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return inSight;
}

/** On a phone: price and the next step at the bottom of the window. */
export function BottomBar({ box, guests, language, listing, quote, selection, texts, unit }: Props) {
  const boxInSight = useInSight(box);
  const { from, to } = selection;
  const isReady = quote.state === "ready" && from !== null && to !== null;
  return (
    <div className="bottom-bar with-scripts" hidden={boxInSight}>
      {isReady ? (
        <>
          <p>
            <b>{formatMoney(language, { amount: quote.quote.total, currency: quote.quote.currency })}</b>
            <small>{formatDateRange(language, from, lastDay(to, unit))}</small>
          </p>
          <a className="button" href={pathsIn(language).checkout({ listing: listing.handle, from, to, guests })}>
            {texts.quote.reserve[listing.mode]}
          </a>
        </>
      ) : (
        <>
          <p>
            <b>{formatPrice(language, listing.price)}</b> {fill(texts.quote.perUnit, { unit: texts.per[unit] })}
          </p>
          <a className="button" href="#dates">
            {texts.quote.checkDates}
          </a>
        </>
      )}
    </div>
  );
}
