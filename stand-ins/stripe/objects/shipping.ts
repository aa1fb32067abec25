import type { ShippingRecord } from "../domain/address";

/** Shipping as Stripe answers it. */
export function toStripeShipping(record: ShippingRecord) {
  return {
    address: record.address,
    name: record.name,
    phone: record.phone,
    carrier: record.carrier,
    tracking_number: record.trackingNumber,
  };
}
