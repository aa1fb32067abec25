import type { MedusaContainer } from "@medusajs/framework/types";
import type { Sql } from "../../../src/shared/sql";
import { COMMISSION, type CommissionService } from "../../commission";
import type { Commission } from "../../commission/contract";
import { LISTING, type ListingService } from "../../listing";
import type { BookingRow } from "../rows/booking-row";

/** Asks what a booking's seller pays of `basisMinor`, in the caller's transaction. */
export type CommissionOf = (tx: Sql, booking: BookingRow, basisMinor: bigint) => Promise<Commission>;

/**
 * The commission by the rules that hold on the day on which a booking was made (UTC), for its seller, kind and
 * category. There are no tiers yet.
 */
export function commissionBy(container: MedusaContainer): CommissionOf {
  return async (tx, booking, basis_minor) => {
    const categories = await container.resolve<ListingService>(LISTING).categoryPath(tx, booking.listing_id);
    const input = {
      seller_id: booking.seller_id,
      tier: null,
      categories,
      kind: booking.listing_snapshot.kind,
      booked_on: booking.created_at.toISOString().slice(0, 10),
      currency: booking.currency,
      basis_minor,
    };
    return container.resolve<CommissionService>(COMMISSION).commission(input, tx);
  };
}
