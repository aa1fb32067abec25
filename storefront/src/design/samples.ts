import type { QuoteView } from "../../../modules/booking/contract";
import type { ListingCard } from "../../../modules/listing/contract";
import type { PanelListing } from "../booking/booking-panel";
import { addDays } from "../booking/days";
import type { Days } from "../booking/selection";

/** The two sides that every sample is shown in. */
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** A month that is long over: the samples look the same on every day. */
export const SAMPLE_MONTH = "2026-06-01";

/** Cards: with a picture, without one, and of a kind that cannot be booked yet. */
export const SAMPLE_CARDS: ListingCard[] = [
  {
    id: "lst_sample_1",
    handle: "sample-1",
    title: "A room above the river",
    summary: "",
    kind: "stay",
    bookable: true,
    category: null,
    seller: { id: "sel_sample", name: "Casa Ada", verified: false },
    location: { name: "Triana, Sevilla", lat: 37.38, lng: -6 },
    price_from: { amount: 112, currency: "eur", per: "night" },
    max_guests: 3,
    rating: null,
    review_count: 0,
    image: { url: "/social-en.png", width: 1200, height: 630, alt: "" },
  },
];
const [first] = SAMPLE_CARDS as [ListingCard];
SAMPLE_CARDS.push(
  { ...first, id: "lst_sample_2", title: "A long title that needs two lines of a card for itself", image: null },
  {
    ...first,
    id: "lst_sample_3",
    title: "A walk with a potter",
    kind: "tour",
    bookable: false,
    price_from: { amount: 32, currency: "eur", per: "person" },
    image: null,
  },
);

/** The days of the sample month: some are taken, weekends cost more. */
export const SAMPLE_DAYS: Days = new Map(
  Array.from({ length: 61 }, (_, index) => {
    const date = addDays(SAMPLE_MONTH, index);
    const isTaken = index >= 8 && index < 12;
    return [date, { date, available: !isTaken, price: index % 7 > 3 ? 128 : 112 }];
  }),
);

export const SAMPLE_SELECTION = { from: addDays(SAMPLE_MONTH, 15), to: addDays(SAMPLE_MONTH, 18) };

export const SAMPLE_PANEL: PanelListing = {
  id: first.id,
  handle: first.handle,
  kind: first.kind,
  price: first.price_from,
  maxGuests: first.max_guests,
  timeZone: "Europe/Madrid",
  mode: "request",
};

export const SAMPLE_QUOTE: QuoteView = {
  id: "qte_sample",
  expires_at: `${SAMPLE_MONTH}T12:00:00Z`,
  currency: "eur",
  lines: [
    { label: "3 nights × €112.00", amount: 336 },
    { label: "Cleaning fee", amount: 35 },
    { label: "Service fee", amount: 22.26 },
  ],
  taxes: [
    { label: "VAT 10%", amount: 33.73, included: true },
    { label: "VAT 21%", amount: 3.86, included: true },
  ],
  total: 393.26,
  due_now: 393.26,
  rest: null,
};
