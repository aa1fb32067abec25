import { type Caller, call, signIn } from "./api";

type Wanted = {
  booking_mode?: "instant" | "request";
  cancellation_policy?: "flexible" | "moderate" | "strict";
  cleaning_fee?: number;
  deposit?: { percent: number; rest_days_before: number };
  kind?: "stay" | "space" | "rental" | "appointment" | "tour";
  /** Stands at the end of the title, so that a search finds just this. */
  word?: string;
  place_name?: string;
  lat?: number;
  lng?: number;
};

export type FreshListing = { id: string; seller: Caller; price: number };

/** How the titles of all of these begin. */
export const FRESH_TITLE = "Only for a test";

let made = 0;

/** A listing of the demo seller that nobody else books. */
export async function freshListing({ word, ...wanted }: Wanted = {}, as?: Caller): Promise<FreshListing> {
  const seller = as ?? (await signIn("seller"));
  made += 1;
  const price = 100;
  const { status, body } = await call<{ listing: { id: string } }>("POST", "/seller/listings", seller, {
    title: { en: `${FRESH_TITLE} ${process.pid}-${Date.now()}-${made}${word ? ` ${word}` : ""}` },
    kind: "stay",
    currency: "eur",
    base_price: price,
    place_name: "Sevilla",
    lat: 37.38,
    lng: -5.99,
    time_zone: "Europe/Madrid",
    status: "active",
    ...wanted,
  });
  if (status !== 201) throw new Error(`no listing: ${status} ${JSON.stringify(body)}`);
  return { id: body.listing.id, seller, price };
}

/** Plain dates so many days from today; `to` is exclusive. */
export function stayFrom(daysAhead: number, nights = 2): { from: string; to: string } {
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  return { from: day(daysAhead), to: day(daysAhead + nights) };
}
