import { inLanguage, type Language } from "./i18n/language";

type Query = Record<string, string | number | undefined>;

function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}

export type ListFilter = { q?: string; kind?: string; category?: string; page?: number };
export type BookingsFilter = { when?: "past"; page?: number };
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
    listings: (filter: ListFilter = {}) => path("/listings", { ...filter, page: laterPage(filter.page) }),
    listing: (handle: string) => path(`/listings/${encodeURIComponent(handle)}`),
    checkout: (stay: Stay) => path("/checkout", stay),
    checkoutForm: path("/checkout"),
    pay: (bookingId: string) => path(`/checkout/${encodeURIComponent(bookingId)}`),
    bookings: path("/bookings"),
    bookingsList: (filter: BookingsFilter) => path("/bookings", { ...filter, page: laterPage(filter.page) }),
    booking: (bookingId: string) => path(`/bookings/${encodeURIComponent(bookingId)}`),
    cancelBooking: (bookingId: string) => path(`/bookings/${encodeURIComponent(bookingId)}/cancel`),
    signIn: (next?: string) => path("/sign-in", { next }),
    signUp: (next?: string) => path("/sign-up", { next }),
    signUpBusiness: path("/sign-up/business"),
    businessReady: path("/sign-up/business/ready"),
    signOut: path("/sign-out"),
    forgotPassword: path("/forgot-password"),
    resetPassword: path("/reset-password"),
    acceptInvitation: path("/invitations/accept"),
    account: path("/account"),
    help: path("/help"),
    article: (slug: string) => path(`/help/${encodeURIComponent(slug)}`),
  };
}

/** A path of this site that may follow a sign-in; anything that could lead elsewhere becomes the fall-back. */
export function safeNext(next: string | null | undefined, fallback: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop control characters, "/\t/x" would leave the site
  return next && /^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(next) ? next : fallback;
}
