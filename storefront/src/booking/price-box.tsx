import type { RefObject } from "react";
import { planWords } from "../booking-page/payment-plan";
import { formatDate, formatDateRange, formatShortDate } from "../i18n/dates";
import { fill } from "../i18n/fill";
import type { Language } from "../i18n/language";
import { formatMoney, formatPrice } from "../i18n/money";
import { pathsIn } from "../paths";
import type { PanelListing, PanelTexts } from "./booking-panel";
import "./price-box.css";
import { type DateUnit, lastDay, type Selection } from "./selection";
import type { QuoteState } from "./use-quote";

type Props = {
  box: RefObject<HTMLElement | null>;
  guests: number;
  language: Language;
  listing: PanelListing;
  onGuests: (guests: number) => void;
  onSelect: (selection: Selection) => void;
  quote: QuoteState;
  selection: Selection;
  texts: PanelTexts;
  unit: DateUnit;
};

function ChosenDates({ language, selection, texts, unit }: Props) {
  const { from, to } = selection;
  const { arrive, leave, firstDay, lastDay: lastDayName, addDate } = texts.quote;
  return (
    <a className="box-dates" href="#dates">
      <span>
        <small>{unit === "night" ? arrive : firstDay}</small>
        {from ? formatShortDate(language, from) : <em>{addDate}</em>}
      </span>
      <span className="box-dates-end">
        <small>{unit === "night" ? leave : lastDayName}</small>
        {to ? formatShortDate(language, lastDay(to, unit)) : <em>{addDate}</em>}
      </span>
    </a>
  );
}

function Guests({ guests, listing, onGuests, texts }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one row in every browser
    <div aria-label={texts.quote.guests} className="box-guests" role="group">
      <span className="box-guests-label">
        {texts.quote.guests} <small>{fill(texts.quote.guestsMax, { count: listing.maxGuests })}</small>
      </span>
      <button aria-label={texts.quote.fewer} disabled={guests <= 1} onClick={() => onGuests(guests - 1)} type="button">
        −
      </button>
      <output aria-live="polite">{guests}</output>
      <button
        aria-label={texts.quote.more}
        disabled={guests >= listing.maxGuests}
        onClick={() => onGuests(guests + 1)}
        type="button"
      >
        +
      </button>
    </div>
  );
}

function Price({ language, listing, onSelect, quote, texts, unit }: Props) {
  if (quote.state === "loading") return <p className="faint">{texts.quote.loading}</p>;
  if (quote.state === "refused") {
    return (
      <div className="note warn">
        <strong>{quote.message || texts.quote.failed}</strong>
        {quote.alternatives.length > 0 && (
          <>
            <p>{texts.quote.alternatives}</p>
            <ul className="box-alternatives">
              {quote.alternatives.map(({ from, to, total }) => (
                <li key={from + to}>
                  <button className="button quiet small wide" onClick={() => onSelect({ from, to })} type="button">
                    {formatDateRange(language, from, lastDay(to, unit))} ·{" "}
                    {formatPrice(language, { amount: total, currency: listing.price.currency })}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    );
  }
  if (quote.state !== "ready") return null;
  const { currency, lines, taxes, total } = quote.quote;
  const plan = planWords(quote.quote, language, texts.deposit);
  return (
    <>
      <dl aria-label={texts.quote.summary} className="lines">
        {lines.map((line) => (
          <div key={line.label}>
            <dt>{line.label}</dt>
            <dd>{formatMoney(language, { amount: line.amount, currency })}</dd>
          </div>
        ))}
        <div className="sum">
          <dt>{texts.quote.total}</dt>
          <dd>{formatMoney(language, { amount: total, currency })}</dd>
        </div>
        {taxes
          .filter(({ included }) => included)
          .map((tax) => (
            <div className="faint" key={tax.label}>
              <dt>{fill(texts.quote.includes, { tax: tax.label })}</dt>
              <dd>{formatMoney(language, { amount: tax.amount, currency })}</dd>
            </div>
          ))}
      </dl>
      {plan && <p className="box-plan">{plan}</p>}
    </>
  );
}

function Action({ guests, language, listing, quote, selection, texts }: Props) {
  if (quote.state !== "ready" || !selection.from || !selection.to) {
    return (
      <a className="button wide" href="#dates">
        {texts.quote.checkDates}
      </a>
    );
  }
  const stay = { listing: listing.handle, from: selection.from, to: selection.to, guests };
  return (
    <>
      <a className="button wide" data-reserve href={pathsIn(language).checkout(stay)}>
        {texts.quote.reserve[listing.mode]}
      </a>
      <p className="faint box-note">{texts.quote.reserveNote[listing.mode]}</p>
    </>
  );
}

/** The sticky box beside the listing: chosen dates, guests, price with its lines, and the way on. */
export function PriceBox(props: Props) {
  const { language, listing, quote, selection, texts, unit } = props;
  const { from, to } = selection;
  return (
    <aside aria-label={texts.quote.summary} className="box with-scripts" ref={props.box}>
      <p className="box-price">
        <b>{formatPrice(language, listing.price)}</b> {fill(texts.quote.perUnit, { unit: texts.per[unit] })}
      </p>
      <ChosenDates {...props} />
      {from && to && (
        <p className="visually-hidden" role="status">
          {formatDate(language, from)} – {formatDate(language, lastDay(to, unit))}
        </p>
      )}
      <Guests {...props} />
      <div aria-busy={quote.state === "loading"} aria-live="polite">
        <Price {...props} />
      </div>
      <Action {...props} />
    </aside>
  );
}
