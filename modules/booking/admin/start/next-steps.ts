import type { SellerStart } from "../../contract";

export type Step = { id: "listing" | "pictures" | "publish" | "calendar" | "colleague"; isDone: boolean; to: string };

/**
 * A new seller's way to their first booking, in the order that makes sense. A calendar counts as seen to once a day
 * was blocked, or a booking shows that the free days are right.
 */
export function nextSteps({ listings, bookings, requests_count }: SellerStart, people: number): Step[] {
  const isBooked = bookings.upcoming + bookings.in_progress + bookings.lately + requests_count > 0;
  const hasPictures = listings.active > 0 && listings.without_pictures === 0;
  return [
    { id: "listing", isDone: listings.total > 0, to: "/seller/listings/create" },
    { id: "publish", isDone: listings.active > 0, to: "/seller/listings?status=draft" },
    { id: "pictures", isDone: hasPictures, to: "/seller/listings" },
    { id: "calendar", isDone: listings.blocks > 0 || isBooked, to: "/seller/listings" },
    { id: "colleague", isDone: people > 1, to: "/seller/team/invite" },
  ];
}
