import { inLanguage, type Language } from "./i18n/language.ts";
import { sortInAddress } from "./results/sorts.ts";

type Query = Record<string, string | number | undefined>;

/** A path with what its query says; nothing is written for what is empty. */
export function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** What a list of listings is narrowed by, as it stands in an address. */
export type ListFilter = {
  q?: string | undefined;
  near?: string | undefined;
  place?: string | undefined;
  radius_km?: number | undefined;
  kind?: string | undefined;
  category?: string | undefined;
  seller?: string | undefined;
  guests?: number | undefined;
  currency?: string | undefined;
  min_price?: number | undefined;
  max_price?: number | undefined;
  sort?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  page?: number | undefined;
};
/** Dates and guests that come along to a listing. */
export type Wishes = Pick<ListFilter, "from" | "to" | "guests">;
export type BookingsFilter = { when?: "upcoming" | "past" | "cancelled"; page?: number };
export type Stay = { listing: string; from: string; to: string; guests: number };

/** The first page is the one without a number. */
function laterPage(page: number | undefined): number | undefined {
  return page === 1 ? undefined : page;
}

/** Every address of the storefront, in one language. */
export function pathsIn(language: Language) {
  const path = (bare: string, query: Query = {}) => withQuery(inLanguage(bare, language), query);
  return {
    home: path("/"),
    listings: (filter: ListFilter = {}) =>
      path("/listings", {
        ...filter,
        sort: sortInAddress(filter.sort, filter),
        page: laterPage(filter.page),
      }),
    listing: (handle: string, wishes: Wishes = {}) => path(`/listings/${encodeURIComponent(handle)}`, wishes),
    checkout: (stay: Stay) => path("/checkout", stay),
    checkoutForm: path("/checkout"),
    pay: (bookingId: string) => path(`/checkout/${encodeURIComponent(bookingId)}`),
    bookings: path("/bookings"),
    bookingsList: ({ when, page }: BookingsFilter) =>
      path("/bookings", { when: when === "upcoming" ? undefined : when, page: laterPage(page) }),
    booking: (bookingId: string) => path(`/bookings/${encodeURIComponent(bookingId)}`),
    confirmation: (bookingId: string) => path(`/bookings/${encodeURIComponent(bookingId)}/confirmation`),
    calendarFile: (bookingId: string) =>
      withQuery(`/api/bookings/${encodeURIComponent(bookingId)}/calendar.ics`, { language }),
    payRest: (bookingId: string) => path(`/bookings/${encodeURIComponent(bookingId)}/pay`),
    cancelBooking: (bookingId: string) => path(`/bookings/${encodeURIComponent(bookingId)}/cancel`),
    signIn: (next?: string) => path("/sign-in", { next }),
    signUp: (next?: string) => path("/sign-up", { next }),
    signUpBusiness: path("/sign-up/business"),
    businessStep: (step: string) => path("/sign-up/business", { step: step === "account" ? undefined : step }),
    businessReady: (kind?: string) => path("/sign-up/business/ready", { kind }),
    signOut: path("/sign-out"),
    forgotPassword: path("/forgot-password"),
    resetPassword: path("/reset-password"),
    acceptInvitation: path("/invitations/accept"),
    account: path("/account"),
    paymentMethods: path("/account/payment-methods"),
    help: path("/help"),
    helpPreview: path("/help/preview"),
    article: (slug: string) => path(`/help/${encodeURIComponent(slug)}`),
  };
}

/** A path of this site that may follow a sign-in; anything that could lead elsewhere becomes the fall-back. */
export function safeNext(next: string | null | undefined, fallback: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop control characters, "/\t/x" would leave the site
  return next && /^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(next) ? next : fallback;
}
