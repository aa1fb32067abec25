import { env } from "../../src/shared/env";
import { type Currency, toMajor, toMinor } from "../../src/shared/money";
import type { Language } from "../../src/shared/route";
import {
  BOOKABLE_KINDS,
  type BookableListing,
  type ListingCard,
  type ListingPage,
  PER_KIND,
  type SellerListing,
} from "./contract";
import { type DepositColumns, depositOf } from "./domain/deposit";
import { inLanguage, type Localised } from "./domain/in-language";
import { roundCoordinate } from "./domain/round-coordinate";

type File = { url: string; width: number; height: number };

/** A picture with a smaller copy for cards, where there is one. Addresses may be relative to the API. */
export type Picture = File & { small?: File; alt: Localised };

/** A listing joined with its seller, its product's category and its variant's price. */
export type ListingRow = Omit<
  SellerListing,
  "images" | "per" | "created_at" | "updated_at" | "base_price" | "cleaning_fee" | "deposit"
> &
  DepositColumns & {
    seller_id: string;
    country_code: string | null;
    variant_id: string;
    /** Major units, as Medusa stores prices; numeric arrives as text. */
    base_price: string;
    cleaning_fee_minor: string;
    seller_name: string;
    seller_city: string | null;
    seller_country: string | null;
    seller_about: Partial<Localised>;
    seller_since: Date;
    category_handle: string | null;
    category_name: Localised | null;
    media: Picture[];
    house_rules: Localised<string[]>;
    facts: { label: Localised; value: Localised }[];
    amenities: { label: Localised; value: Localised }[];
    created_at: Date;
    updated_at: Date;
  };

/** Where a picture can be had. */
export function addressOf({ url }: { url: string }): string {
  return new URL(url, env().API_URL).toString();
}

const toFile = ({ url, width, height }: File): File => ({ url: addressOf({ url }), width, height });

function toImage(picture: Picture, language: Language, size: "full" | "small" = "full") {
  return { ...toFile((size === "small" && picture.small) || picture), alt: inLanguage(picture.alt, language) };
}

const toPageImage = (picture: Picture, language: Language): ListingPage["images"][number] => ({
  ...toImage(picture, language),
  small: picture.small ? toFile(picture.small) : null,
});

function toCard(row: ListingRow, language: Language): ListingCard {
  const [first] = row.media;
  return {
    id: row.id,
    handle: row.handle,
    title: inLanguage(row.title, language),
    summary: inLanguage(row.summary, language),
    kind: row.kind,
    bookable: BOOKABLE_KINDS.includes(row.kind),
    category:
      row.category_handle && row.category_name
        ? { handle: row.category_handle, name: inLanguage(row.category_name, language) }
        : null,
    seller: { id: row.seller_id, name: row.seller_name, verified: false },
    location: { name: row.place_name, lat: roundCoordinate(row.lat), lng: roundCoordinate(row.lng) },
    price_from: { amount: Number(row.base_price), currency: row.currency, per: PER_KIND[row.kind] },
    max_guests: row.max_guests,
    rating: null,
    review_count: 0,
    image: first ? toImage(first, language, "small") : null,
  };
}

const cleaningFee = (row: ListingRow): number => toMajor(BigInt(row.cleaning_fee_minor), row.currency);

const aboutSeller = ({ seller_about: { en = "", es } }: ListingRow, language: Language): string | null =>
  inLanguage({ en: en || (es ?? ""), ...(es ? { es } : {}) }, language) || null;

/** A listing's page; `sellerListings` is the number of active listings of its business. */
export function toPage(row: ListingRow, sellerListings: number, language: Language): ListingPage {
  const labelled = (list: ListingRow["facts"]) =>
    list.map(({ label, value }) => ({ label: inLanguage(label, language), value: inLanguage(value, language) }));
  return {
    ...toCard(row, language),
    seller: {
      id: row.seller_id,
      name: row.seller_name,
      verified: false,
      city: row.seller_city,
      country_code: row.seller_country,
      about: aboutSeller(row, language),
      since: row.seller_since.toISOString().slice(0, 10),
      listing_count: sellerListings,
    },
    description: inLanguage(row.description, language),
    images: row.media.map((picture) => toPageImage(picture, language)),
    time_zone: row.time_zone,
    booking_mode: row.booking_mode,
    cancellation_policy: row.cancellation_policy,
    check_in_time: row.check_in_time,
    check_out_time: row.check_out_time,
    cleaning_fee: cleaningFee(row),
    deposit: depositOf(row),
    house_rules: inLanguage(row.house_rules, language),
    facts: labelled(row.facts),
    amenities: labelled(row.amenities),
  };
}

export function toSellerListing(row: ListingRow): SellerListing {
  return {
    id: row.id,
    product_id: row.product_id,
    handle: row.handle,
    title: row.title,
    summary: row.summary,
    description: row.description,
    kind: row.kind,
    status: row.status,
    category_id: row.category_id,
    place_name: row.place_name,
    address_line: row.address_line,
    lat: row.lat,
    lng: row.lng,
    time_zone: row.time_zone,
    currency: row.currency,
    base_price: Number(row.base_price),
    cleaning_fee: cleaningFee(row),
    per: PER_KIND[row.kind],
    booking_mode: row.booking_mode,
    max_guests: row.max_guests,
    check_in_time: row.check_in_time,
    check_out_time: row.check_out_time,
    cancellation_policy: row.cancellation_policy,
    deposit: depositOf(row),
    images: row.media.map((picture) => ({ ...toFile(picture), alt: picture.alt })),
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  };
}

/** The same with whose it is, for operators. */
export function toOperatorListing(row: ListingRow) {
  return { ...toSellerListing(row), seller: { id: row.seller_id, name: row.seller_name, verified: false } };
}

export function toBookable(row: ListingRow): BookableListing {
  const currency: Currency = row.currency;
  const [first] = row.media;
  return {
    id: row.id,
    handle: row.handle,
    seller_id: row.seller_id,
    seller_name: row.seller_name,
    product_id: row.product_id,
    variant_id: row.variant_id,
    title: row.title,
    kind: row.kind,
    status: row.status,
    currency,
    base_price_minor: toMinor(Number(row.base_price), currency),
    cleaning_fee_minor: BigInt(row.cleaning_fee_minor),
    max_guests: row.max_guests,
    time_zone: row.time_zone,
    country_code: row.country_code,
    place_name: row.place_name,
    check_in_time: row.check_in_time,
    check_out_time: row.check_out_time,
    booking_mode: row.booking_mode,
    cancellation_policy: row.cancellation_policy,
    deposit: depositOf(row),
    image: first ? toImage(first, "en", "small") : null,
  };
}
