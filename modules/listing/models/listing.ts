import { model } from "@medusajs/framework/utils";

/**
 * What Medusa's product lacks. Title, text and pictures people see stand here in every language; the price stands
 * only on the product's one variant, the category only on the product.
 */
export const Listing = model.define("listing", {
  id: model.id({ prefix: "lst" }).primaryKey(),
  product_id: model.text().unique(),
  seller_id: model.text(),
  handle: model.text().unique(),
  kind: model.enum(["stay", "space", "rental", "appointment", "tour"]),
  status: model.enum(["draft", "active", "paused", "archived"]),
  title: model.json(),
  summary: model.json(),
  description: model.json(),
  place_name: model.text(),
  address_line: model.text().nullable(),
  lat: model.float(),
  lng: model.float(),
  time_zone: model.text(),
  /** Follows from the coordinates. */
  country_code: model.text().nullable(),
  currency: model.text(),
  /** A bigint column: its driver reads and takes decimal strings. */
  cleaning_fee_minor: model.text(),
  booking_mode: model.enum(["instant", "request"]),
  max_guests: model.number(),
  check_in_time: model.text(),
  check_out_time: model.text(),
  cancellation_policy: model.enum(["flexible", "moderate", "strict"]),
  deposit_percent: model.number().nullable(),
  rest_days_before: model.number().nullable(),
  media: model.json(),
  house_rules: model.json(),
  facts: model.json(),
  amenities: model.json(),
});
