import type { pathsIn } from "../../storefront/src/paths";
import { KINDS, type Sample } from "./sample";

type Paths = ReturnType<typeof pathsIn>;

/** One way a page is looked at; a page with several faces has several. */
export type Look = {
  /** Its name in file names and findings. */
  name: string;
  /** Nobody when missing. */
  as?: "consumer";
  address: (paths: Paths, sample: Sample) => string;
};

/** How each page file is opened, or why it cannot be looked at. A test compares the keys with the files. */
export const STOREFRONT_PAGES: Readonly<Record<string, readonly Look[] | { unseen: string }>> = {
  "404.astro": [{ name: "not-found", address: (paths) => `${paths.help.replace(/help$/, "")}there-is-nothing-here` }],
  "500.astro": [{ name: "failed", address: (paths) => `${paths.help.replace(/help$/, "")}500` }],
  "account.astro": [{ name: "account", as: "consumer", address: (paths) => paths.account }],
  "account/payment-methods.astro": [
    { name: "payment-methods", as: "consumer", address: (paths) => paths.paymentMethods },
  ],
  "bookings/[id]/cancel.astro": [
    { name: "cancel", as: "consumer", address: (paths, { bookings }) => paths.cancelBooking(bookings.upcoming) },
  ],
  "bookings/[id]/confirmation.astro": [
    { name: "confirmation", as: "consumer", address: (paths, { bookings }) => paths.confirmation(bookings.upcoming) },
  ],
  "bookings/[id]/index.astro": (["upcoming", "past", "cancelled"] as const).map((which) => ({
    name: `booking-${which}`,
    as: "consumer",
    address: (paths, { bookings }) => paths.booking(bookings[which]),
  })),
  "bookings/[id]/pay.astro": { unseen: "it draws checkout/[id].astro's form, for a booking whose rest is due" },
  "bookings/index.astro": [
    { name: "bookings-upcoming", as: "consumer", address: (paths) => paths.bookings },
    { name: "bookings-past", as: "consumer", address: (paths) => paths.bookingsList({ when: "past" }) },
    {
      name: "bookings-cancelled",
      as: "consumer",
      address: (paths) => paths.bookingsList({ when: "cancelled" }),
    },
  ],
  "checkout/[id].astro": [{ name: "pay", as: "consumer", address: (paths, { held }) => paths.pay(held) }],
  "checkout/index.astro": [
    { name: "checkout", address: (paths, { stay }) => paths.checkout(stay) },
    { name: "checkout-taken", address: (paths, { stayToHold }) => paths.checkout(stayToHold) },
    { name: "checkout-broken", address: (paths) => paths.checkoutForm },
  ],
  "design.astro": [{ name: "design", address: (paths) => `${paths.help.replace(/help$/, "")}design` }],
  "forgot-password.astro": [{ name: "forgot-password", address: (paths) => paths.forgotPassword }],
  "help/[slug].astro": [{ name: "article", address: (paths, { article }) => paths.article(article) }],
  "help/index.astro": [{ name: "help", address: (paths) => paths.help }],
  "help/preview.astro": {
    unseen: "a draft, drawn as help/[slug].astro draws an article, behind a link that Payload signs",
  },
  "index.astro": [{ name: "home", address: (paths) => paths.home }],
  "invitations/accept.astro": [{ name: "invitation", address: (paths) => `${paths.acceptInvitation}?token=none` }],
  "listings/[handle].astro": KINDS.map((kind) => ({
    name: `listing-${kind}`,
    address: (paths, { listings }) => paths.listing(listings[kind]),
  })),
  "listings/index.astro": [
    { name: "results", address: (paths) => paths.listings() },
    { name: "results-stays", address: (paths) => paths.listings({ kind: "stay", page: 2 }) },
    { name: "results-none", address: (paths) => paths.listings({ q: "zzyzx" }) },
  ],
  "reset-password.astro": [
    { name: "reset-password", address: (paths) => `${paths.resetPassword}?token=none&email=a@b.example` },
  ],
  "sign-in.astro": [{ name: "sign-in", address: (paths) => paths.signIn() }],
  "sign-out.astro": { unseen: "it only leads home" },
  "sign-up/business.astro": [{ name: "sign-up-business", address: (paths) => paths.signUpBusiness }],
  "sign-up/business/ready.astro": [{ name: "sign-up-ready", address: (paths) => paths.businessReady() }],
  "sign-up/index.astro": [{ name: "sign-up", address: (paths) => paths.signUp() }],
};

/** Every face of every page of the storefront. */
export function storefrontLooks(): Look[] {
  return Object.values(STOREFRONT_PAGES).flatMap((entry) => ("unseen" in entry ? [] : [...entry]));
}
