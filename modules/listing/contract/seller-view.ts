import { z } from "zod";
import { CURRENCIES } from "../../../src/shared/money";
import { id } from "../../../src/shared/route";
import { deposit } from "../domain/deposit";
import { bookingMode, cancellationPolicy, image, listingKind, listingStatus, localised, priceUnit } from "./shapes";

/** A picture with its text in both languages, as a seller edits it. */
const sellerImage = image.extend({ alt: localised });
export type SellerImage = z.infer<typeof sellerImage>;

/** What a seller sees and edits of a listing. */
export const sellerListing = z.object({
  id,
  product_id: z.string(),
  handle: z.string(),
  title: localised,
  summary: localised,
  description: localised,
  kind: listingKind,
  status: listingStatus,
  category_id: z.string().nullable(),
  place_name: z.string(),
  address_line: z.string().nullable(),
  lat: z.number(),
  lng: z.number(),
  time_zone: z.string(),
  currency: z.enum(CURRENCIES),
  base_price: z.number(),
  cleaning_fee: z.number(),
  per: priceUnit,
  booking_mode: bookingMode,
  max_guests: z.number().int(),
  check_in_time: z.string(),
  check_out_time: z.string(),
  cancellation_policy: cancellationPolicy,
  deposit: deposit.nullable(),
  images: z.array(sellerImage),
  created_at: z.string(),
  updated_at: z.string(),
});
export type SellerListing = z.infer<typeof sellerListing>;
