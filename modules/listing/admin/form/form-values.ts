import type { Currency } from "../../../../src/shared/money";
import type { ListingChange, NewListing, SellerListing } from "../../contract";

type TwoLanguages = { en: string; es: string };

/** The form's own state: what was typed, as text, under the names that the API's errors use. */
export type ListingValues = {
  title: TwoLanguages;
  summary: TwoLanguages;
  description: TwoLanguages;
  kind: SellerListing["kind"];
  /** Empty for none. */
  category_id: string;
  max_guests: string;
  status: SellerListing["status"];
  place_name: string;
  address_line: string;
  lat: string;
  lng: string;
  time_zone: string;
  currency: Currency;
  base_price: string;
  /** Empty for none. */
  cleaning_fee: string;
  booking_mode: SellerListing["booking_mode"];
  check_in_time: string;
  check_out_time: string;
  cancellation_policy: SellerListing["cancellation_policy"];
  /** Both empty for none. */
  deposit: { percent: string; rest_days_before: string };
};

const twoLanguages = (text: { en: string; es?: string | undefined }): TwoLanguages => ({
  en: text.en,
  es: text.es ?? "",
});

/** The browser's zone, right for most who list what is near them; empty where it is no place, such as UTC. */
function ownZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return Intl.supportedValuesOf("timeZone").includes(zone) && zone.includes("/") ? zone : "";
}

/** The form before anything is typed. */
export function emptyValues(): ListingValues {
  return {
    title: { en: "", es: "" },
    summary: { en: "", es: "" },
    description: { en: "", es: "" },
    kind: "stay",
    category_id: "",
    max_guests: "2",
    status: "draft",
    place_name: "",
    address_line: "",
    lat: "",
    lng: "",
    time_zone: ownZone(),
    currency: "eur",
    base_price: "",
    cleaning_fee: "",
    booking_mode: "request",
    check_in_time: "15:00",
    check_out_time: "11:00",
    cancellation_policy: "moderate",
    deposit: { percent: "", rest_days_before: "" },
  };
}

/** A listing as the form shows it. */
export function valuesOf(listing: SellerListing): ListingValues {
  const { kind, status, time_zone, currency, check_in_time, check_out_time, cancellation_policy, place_name } = listing;
  return {
    ...{ kind, status, time_zone, currency, check_in_time, check_out_time, cancellation_policy, place_name },
    booking_mode: listing.booking_mode,
    title: twoLanguages(listing.title),
    summary: twoLanguages(listing.summary),
    description: twoLanguages(listing.description),
    category_id: listing.category_id ?? "",
    max_guests: String(listing.max_guests),
    address_line: listing.address_line ?? "",
    lat: String(listing.lat),
    lng: String(listing.lng),
    base_price: String(listing.base_price),
    cleaning_fee: listing.cleaning_fee > 0 ? String(listing.cleaning_fee) : "",
    deposit: {
      percent: listing.deposit ? String(listing.deposit.percent) : "",
      rest_days_before: listing.deposit ? String(listing.deposit.rest_days_before) : "",
    },
  };
}

/** A number as people type it, with a point or a comma; NaN for anything else. */
export function readNumber(typed: string): number {
  const text = typed.trim().replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

function depositOf({ percent, rest_days_before }: ListingValues["deposit"]): SellerListing["deposit"] {
  if (!percent.trim() && !rest_days_before.trim()) return null;
  return { percent: readNumber(percent), rest_days_before: readNumber(rest_days_before) };
}

const localised = ({ en, es }: TwoLanguages) => (es.trim() ? { en, es } : { en });

/** What both a new and a changed listing send. */
function editableOf(values: ListingValues) {
  const { place_name, time_zone, booking_mode, check_in_time, check_out_time, cancellation_policy } = values;
  return {
    ...{ place_name, time_zone, booking_mode, check_in_time, check_out_time, cancellation_policy },
    title: localised(values.title),
    summary: localised(values.summary),
    description: localised(values.description),
    category_id: values.category_id || null,
    address_line: values.address_line.trim() || null,
    lat: readNumber(values.lat),
    lng: readNumber(values.lng),
    base_price: readNumber(values.base_price),
    cleaning_fee: values.cleaning_fee.trim() ? readNumber(values.cleaning_fee) : 0,
    max_guests: readNumber(values.max_guests),
    deposit: depositOf(values.deposit),
  };
}

/** The body of `POST /seller/listings`. */
export function newListingOf(values: ListingValues, status: "draft" | "active"): NewListing {
  return { ...editableOf(values), kind: values.kind, currency: values.currency, status };
}

/** The body of `PATCH /seller/listings/:id`. */
export function listingChangeOf(values: ListingValues): ListingChange {
  return { ...editableOf(values), status: values.status };
}
