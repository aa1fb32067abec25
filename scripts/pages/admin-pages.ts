import type { BookingView } from "../../modules/booking/contract";
import { askApi, tokenOf } from "./ask-api";
import type { Site } from "./site";

/** What stands in for the brackets of an address in the dashboard. */
export type AdminSample = { listing: string; booking: string; seller: string; payout: string; run: string };

export type AdminLook = {
  name: string;
  as: "seller" | "operator" | "stranger";
  address: (sample: AdminSample) => string;
};

/** How each page of Berth's own in the dashboard is opened. A test compares the keys with the folders. */
export const ADMIN_PAGES: Readonly<Record<string, AdminLook>> = {
  "/all-bookings": { name: "all-bookings", as: "operator", address: () => "/all-bookings" },
  "/all-bookings/[id]": { name: "any-booking", as: "operator", address: ({ booking }) => `/all-bookings/${booking}` },
  "/all-listings": { name: "all-listings", as: "operator", address: () => "/all-listings" },
  "/all-listings/[id]": {
    name: "any-listing",
    as: "operator",
    address: ({ listing }) => `/all-listings/${listing}`,
  },
  "/background": { name: "background", as: "operator", address: () => "/background" },
  "/commission-rules": { name: "commission-rules", as: "operator", address: () => "/commission-rules" },
  "/payout-runs": { name: "payout-runs", as: "operator", address: () => "/payout-runs" },
  "/payout-runs/[id]": { name: "payout-run", as: "operator", address: ({ run }) => `/payout-runs/${run}` },
  "/seller-start": { name: "start", as: "seller", address: () => "/seller-start" },
  "/seller/bookings": { name: "bookings", as: "seller", address: () => "/seller/bookings" },
  "/seller/bookings/[id]": { name: "booking", as: "seller", address: ({ booking }) => `/seller/bookings/${booking}` },
  "/seller/listings": { name: "listings", as: "seller", address: () => "/seller/listings" },
  "/seller/listings/[id]/calendar": {
    name: "listing-calendar",
    as: "seller",
    address: ({ listing }) => `/seller/listings/${listing}/calendar`,
  },
  "/seller/listings/[id]/edit": {
    name: "listing-edit",
    as: "seller",
    address: ({ listing }) => `/seller/listings/${listing}/edit`,
  },
  "/seller/listings/[id]/look": {
    name: "listing-look",
    as: "seller",
    address: ({ listing }) => `/seller/listings/${listing}/look`,
  },
  "/seller/listings/create": { name: "listing-create", as: "seller", address: () => "/seller/listings/create" },
  "/seller/sales": { name: "sales", as: "seller", address: () => "/seller/sales" },
  "/seller/payouts": { name: "payouts", as: "seller", address: () => "/seller/payouts" },
  "/seller/payouts/[id]": { name: "payout", as: "seller", address: ({ payout }) => `/seller/payouts/${payout}` },
  "/seller/team": { name: "team", as: "seller", address: () => "/seller/team" },
  "/seller/team/invite": { name: "team-invite", as: "seller", address: () => "/seller/team/invite" },
  "/sellers": { name: "sellers", as: "operator", address: () => "/sellers" },
  "/tax-rules": { name: "tax-rules", as: "operator", address: () => "/tax-rules" },
  "/sellers/[id]": { name: "seller", as: "operator", address: ({ seller }) => `/sellers/${seller}` },
};

/** The door is Medusa's own page, in Berth's clothes. */
const LOGIN: AdminLook = { name: "login", as: "stranger", address: () => "/login" };

/** Every page of the dashboard that Berth made or dressed. */
export function adminLooks(): AdminLook[] {
  return [LOGIN, ...Object.values(ADMIN_PAGES)];
}

/** Looks up what the demo's seller has to show. */
export async function readAdminSample(site: Site): Promise<AdminSample> {
  const token = await tokenOf(site, "seller");
  const { me } = await askApi<{ me: { seller: { id: string } } }>(site, "/seller/me", { token });
  const { listings } = await askApi<{ listings: { id: string }[] }>(site, "/seller/listings?status=active&limit=1", {
    token,
  });
  const { bookings } = await askApi<{ bookings: BookingView[] }>(site, "/seller/bookings?limit=1", { token });
  const [[listing], [booking]] = [listings, bookings];
  if (!listing || !booking) throw new Error("the demo's seller has no published listing, or no booking");
  const { payouts } = await askApi<{ payouts: { id: string }[] }>(site, "/seller/payouts?limit=1", { token });
  const operator = await tokenOf(site, "operator");
  const runs = await askApi<{ payout_runs: { id: string }[] }>(site, "/admin/payout-runs?limit=1", { token: operator });
  // Where nobody was paid yet, the drawer says that there is nothing.
  const [payout, run] = [payouts[0]?.id ?? "none", runs.payout_runs[0]?.id ?? "none"];
  return { listing: listing.id, booking: booking.id, seller: me.seller.id, payout, run };
}
