import { useRef, useState } from "react";
import type { ListingKind, ListingPage } from "../../../modules/listing/contract";
import type { Language } from "../i18n/language";
import type { Texts } from "../i18n/texts";
import { BottomBar } from "./bottom-bar";
import { Calendar } from "./calendar";
import { PriceBox } from "./price-box";
import { type DateUnit, type Day, NOTHING_SELECTED, type Selection } from "./selection";
import { useDays } from "./use-days";
import { useQuote } from "./use-quote";

/** What the panel needs to know of its listing. */
export type PanelListing = {
  id: string;
  handle: string;
  kind: ListingKind;
  price: { amount: number; currency: string };
  maxGuests: number;
  timeZone: string;
  /** Whether the business is asked first. */
  mode: ListingPage["booking_mode"];
};

export type PanelTexts = Pick<Texts, "calendar" | "quote" | "per" | "deposit">;

type Props = {
  listing: PanelListing;
  language: Language;
  texts: PanelTexts;
  /** Today at the listing's place. */
  today: string;
  firstDays: Day[];
  /** The first date that `firstDays` does not tell about. */
  knownUntil: string;
  selection?: Selection | undefined;
  /** How many come, where they have said so already. */
  guests?: number | undefined;
};

/** Stays are slept in by night; everything else that can be booked so far is used by day. */
export function unitOf(kind: ListingKind): DateUnit {
  return kind === "stay" ? "night" : "day";
}

/** Calendar and price box of a listing: two places of the page, one state. */
export default function BookingPanel({
  listing,
  language,
  texts,
  today,
  firstDays,
  knownUntil,
  selection: given,
  guests: asked = 2,
}: Props) {
  const unit = unitOf(listing.kind);
  const [selection, setSelection] = useState<Selection>(given ?? NOTHING_SELECTED);
  const [guests, setGuests] = useState(Math.min(asked, listing.maxGuests));
  const calendar = useDays(listing.id, language, firstDays, knownUntil);
  const box = useRef<HTMLElement>(null);
  const quote = useQuote(listing.id, language, selection, guests);
  return (
    <>
      <Calendar
        calendar={calendar}
        currency={listing.price.currency}
        language={language}
        onSelect={setSelection}
        selection={selection}
        texts={texts.calendar}
        timeZone={listing.timeZone}
        today={today}
        unit={unit}
      />
      <PriceBox
        box={box}
        guests={guests}
        language={language}
        listing={listing}
        onGuests={setGuests}
        onSelect={setSelection}
        quote={quote}
        selection={selection}
        texts={texts}
        unit={unit}
      />
      <BottomBar
        box={box}
        guests={guests}
        language={language}
        listing={listing}
        quote={quote}
        selection={selection}
        texts={texts}
        unit={unit}
      />
    </>
  );
}
