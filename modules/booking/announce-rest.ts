import type { Temporal } from "temporal-polyfill";
import { env } from "../../src/shared/env";
import type { Sql } from "../../src/shared/sql";
import { mail } from "../notify/contract";
import { formatPrice } from "../rates";
import { consumerLink, facts, wallTime } from "./announce";
import { FORGOTTEN_EMAIL } from "./contract";
import { grantAccess } from "./rows/access";
import type { BookingRow } from "./rows/booking-row";
import { SELLER_LANGUAGE } from "./views/booking-view";

/** What a guest is told of the rest of a price. */
type RestNews =
  | { template: "rest-reminder" | "rest-paid" }
  | { template: "rest-failed"; grace_ends_at: Temporal.Instant; retries: boolean }
  | { template: "rest-unpaid"; refund_minor: bigint };

/** Tells the guest in the transaction that makes it true: once, and of declined cards once an attempt. */
export async function mailRest(tx: Sql, news: RestNews, booking: BookingRow, now: Temporal.Instant): Promise<void> {
  const { rest, language, currency } = booking;
  if (!rest || booking.contact_email === FORGOTTEN_EMAIL) return;
  const common = { to: booking.contact_email, language, key: `${news.template}:${booking.id}` };
  const token = await grantAccess(tx, booking, now);
  const data = {
    ...facts(booking, language),
    amount: formatPrice(BigInt(rest.amount_minor), currency, language),
    link: consumerLink(booking, token, news.template === "rest-failed" ? "/pay" : ""),
  };
  switch (news.template) {
    case "rest-failed": {
      const until = wallTime(new Date(news.grace_ends_at.epochMilliseconds), booking.listing_snapshot.time_zone);
      const also = { grace: { on: until.date, at: until.time, retries: news.retries } };
      const key = `${common.key}:${rest.attempt}`;
      await mail(tx, { ...common, key, template: news.template, data: { ...data, ...also } });
      return;
    }
    case "rest-unpaid": {
      const refund = news.refund_minor > 0n ? formatPrice(news.refund_minor, currency, language) : null;
      await mail(tx, { ...common, template: news.template, data: { ...data, refund } });
      return;
    }
    case "rest-reminder":
      await mail(tx, { ...common, template: news.template, data: { ...data, due: { on: rest.due_on } } });
      return;
    default:
      await mail(tx, { ...common, template: news.template, data });
  }
}

/** Tells each of the seller's people that a booking is over because its rest was not paid. */
export async function mailSellersUnpaid(tx: Sql, recipients: readonly string[], booking: BookingRow): Promise<void> {
  const { rest, currency } = booking;
  if (!rest) return;
  const template = "rest-unpaid-seller";
  const data = {
    ...facts(booking, SELLER_LANGUAGE),
    guest_name: booking.contact_name,
    amount: formatPrice(BigInt(rest.amount_minor), currency, SELLER_LANGUAGE),
    link: `${env().API_URL}/app/seller/bookings/${booking.id}`,
  };
  for (const to of recipients) {
    await mail(tx, { to, language: SELLER_LANGUAGE, key: `${template}:${booking.id}:${to}`, template, data });
  }
}
