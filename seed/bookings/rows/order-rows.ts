import { generateEntityId } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import type { Row } from "../insert-rows";
import type { SeededBooking } from "../seeded-booking";
import { medusaAmount } from "./medusa-amount";

export type OrderSurroundings = { region_ids: ReadonlyMap<string, string>; sales_channel_id: string };

/** What Medusa counts of an order's item; of a stay there is one, and nothing of it is ever shipped. */
const COUNTS = ["fulfilled", "delivered", "shipped", "return_requested", "return_received", "return_dismissed"];

const times = (created_at: Temporal.Instant, updated_at = created_at) => ({ created_at, updated_at });
const metadataOf = ({ id, slot, guests }: SeededBooking) => ({ booking_id: id, from: slot.from, to: slot.to, guests });

function isCanceled({ payment_status, refund }: SeededBooking): boolean {
  return payment_status === "unpaid" || refund !== null;
}

/** A row of Medusa's `order`. */
export function orderRow(booking: SeededBooking, { region_ids, sales_channel_id }: OrderSurroundings): Row {
  const ended_at = isCanceled(booking) ? (booking.refund?.at ?? booking.last.at) : null;
  return {
    id: booking.order_id,
    region_id: region_ids.get(booking.listing.currency) ?? null,
    customer_id: booking.booker.customer_id,
    sales_channel_id,
    status: ended_at ? "canceled" : "pending",
    email: booking.booker.email,
    currency_code: booking.listing.currency,
    metadata: { booking_id: booking.id, reference: booking.reference },
    canceled_at: ended_at,
    ...times(booking.paid_at, ended_at ?? booking.paid_at),
  };
}

/** The order's one line, with what Medusa counts of it: rows of `order_line_item` and `order_item`. */
export function itemRows(booking: SeededBooking): { line: Row; item: Row } {
  const { listing, slot, order_id, paid_at } = booking;
  const line_id = generateEntityId(undefined, "ordli");
  const metadata = metadataOf(booking);
  const nothing = Object.assign({}, ...COUNTS.map((name) => medusaAmount(`${name}_quantity`, 0n, "jpy")));
  return {
    line: {
      id: line_id,
      title: `${listing.title.en}, ${slot.from} – ${slot.to}`,
      product_id: listing.product_id,
      product_title: listing.title.en,
      product_handle: listing.handle,
      variant_id: listing.variant_id,
      ...medusaAmount("unit_price", booking.total_minor, listing.currency),
      is_custom_price: true,
      is_tax_inclusive: true,
      is_discountable: false,
      requires_shipping: false,
      is_giftcard: false,
      metadata,
      ...times(paid_at),
    },
    item: {
      id: generateEntityId(undefined, "orditem"),
      order_id,
      item_id: line_id,
      version: 1,
      ...medusaAmount("quantity", 1n, "jpy"),
      ...nothing,
      ...medusaAmount("written_off_quantity", 0n, "jpy"),
      metadata,
      ...times(paid_at),
    },
  };
}

/** What has been paid and paid back: a row of Medusa's `order_summary`. */
export function summaryRow(booking: SeededBooking): Row {
  const { total_minor, due_minor, refund, listing, order_id, paid_at, story } = booking;
  const paid = story.captured_at ? due_minor : 0n;
  const back = refund?.amount_minor ?? 0n;
  const amount = (name: string, minor: bigint) => medusaAmount(name, minor, listing.currency);
  return {
    id: generateEntityId(undefined, "ordsum"),
    order_id,
    version: 1,
    totals: {
      ...amount("paid_total", paid),
      ...amount("refunded_total", back),
      ...amount("transaction_total", paid - back),
      ...amount("credit_line_total", 0n),
      ...amount("accounting_total", total_minor),
      ...amount("pending_difference", total_minor - paid + back),
      ...amount("current_order_total", total_minor),
      ...amount("original_order_total", total_minor),
    },
    ...times(paid_at, refund?.at ?? story.captured_at ?? paid_at),
  };
}

/** Rows of Medusa's `order_transaction`: what was taken, and what was given back. */
export function transactionRows(booking: SeededBooking): Row[] {
  const { order_id, listing, refund, due_minor, capture_id, story } = booking;
  const row = (reference: string, reference_id: string, minor: bigint, at: Temporal.Instant): Row => ({
    id: generateEntityId(undefined, "ordtrx"),
    order_id,
    version: 1,
    ...medusaAmount("amount", minor, listing.currency),
    currency_code: listing.currency,
    reference,
    reference_id,
    ...times(at),
  });
  return [
    ...(story.captured_at ? [row("capture", capture_id, due_minor, story.captured_at)] : []),
    ...(refund ? [row("refund", refund.medusa_id, -refund.amount_minor, refund.at)] : []),
  ];
}

/** The link between an order and its payment collection. */
export function linkRow({ order_id, collection_id, paid_at }: SeededBooking): Row {
  return {
    id: generateEntityId(undefined, "ordpay"),
    order_id,
    payment_collection_id: collection_id,
    ...times(paid_at),
  };
}
