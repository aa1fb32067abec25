import type { IUserModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { Temporal } from "temporal-polyfill";
import { env } from "../../src/shared/env";
import type { Language } from "../../src/shared/route";
import type { Sql } from "../../src/shared/sql";
import { PER_KIND } from "../listing/contract";
import { mail } from "../notify/contract";
import { formatPrice } from "../rates";
import { SELLER, type SellerService } from "../seller";
import { shownTaxes, unpackTaxes } from "../tax/contract";
import { FORGOTTEN_EMAIL } from "./contract";
import { grantAccess } from "./rows/access";
import type { BookingRow } from "./rows/booking-row";
import type { RestRow } from "./rows/rest-row";
import { SELLER_LANGUAGE } from "./views/booking-view";

const RECIPIENTS_MAX = 20;

/** A day and an hour as the clock of the place shows them. */
export function wallTime(at: Date, zone: string): { date: string; time: string } {
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return { date: there.toPlainDate().toString(), time: there.toPlainTime().toString({ smallestUnit: "minute" }) };
}

/** The two payments of a booking. */
function paymentsOf({ due_minor, currency }: BookingRow, rest: RestRow, language: Language) {
  return {
    now: formatPrice(BigInt(due_minor), currency, language),
    later: formatPrice(BigInt(rest.amount_minor), currency, language),
    later_on: rest.due_on,
  };
}

/** What every mail about a booking shows of it. */
export function facts(booking: BookingRow, language: Language) {
  const { title, image, kind, place_name, time_zone } = booking.listing_snapshot;
  const unit = PER_KIND[kind];
  const end = wallTime(booking.end_at, time_zone);
  return {
    reference: booking.reference,
    listing_title: title[language] ?? title.en,
    ...(place_name ? { place: place_name } : {}),
    // The snapshot's description of the picture is English.
    ...(image ? { image: { url: image.url, alt: language === "en" ? image.alt : (title[language] ?? title.en) } } : {}),
    ...(unit === "night" || unit === "day" ? { unit } : {}),
    from: booking.from_date,
    to: booking.to_date,
    starts_at: wallTime(booking.start_at, time_zone).time,
    ends_on: end.date,
    ends_at: end.time,
    policy: { steps: [...booking.policy.steps] },
    guests: booking.guests,
    total: formatPrice(BigInt(booking.total_minor), booking.currency, language),
    taxes: (booking.taxes === null ? [] : shownTaxes(unpackTaxes(booking.taxes), language))
      .filter(({ included }) => included)
      .map(({ label, amount_minor }) => ({ label, amount: formatPrice(amount_minor, booking.currency, language) })),
    ...(booking.rest ? { payments: paymentsOf(booking, booking.rest, language) } : {}),
  };
}

/** The page of a booking; the token in it opens the booking for whoever has no account. */
export function consumerLink(booking: BookingRow, token: string, page = ""): string {
  const prefix = booking.language === "en" ? "" : `/${booking.language}`;
  return `${env().STOREFRONT_URL}${prefix}/bookings/${booking.id}${page}?token=${token}`;
}

/** E-mail addresses of a seller's owners and managers. Read before a transaction, never inside one. */
export async function sellerRecipients(container: MedusaContainer, sellerId: string): Promise<string[]> {
  const sellers = container.resolve<SellerService>(SELLER);
  const { members } = await sellers.listMembers(sellerId, { limit: RECIPIENTS_MAX, offset: 0 });
  const ids = members.filter((member) => member.role !== "staff").map((member) => member.user_id);
  if (ids.length === 0) return [];
  const users = await container.resolve<IUserModuleService>(Modules.USER).listUsers({ id: ids }, { select: ["email"] });
  return users.map((user) => user.email);
}

/** What a guest is told besides the facts of the booking. */
type GuestNews =
  | { template: "booking-requested" | "booking-confirmed" | "booking-expired" | "payment-too-late" }
  | { template: "booking-declined"; reason: string }
  | {
      template: "booking-cancelled";
      reason: string;
      ended_by: "consumer" | "seller" | "operator";
      /** Minor units that are paid back; null when nothing was charged in the first place. */
      refund_minor: bigint | null;
    };

/** Tells the guest in the transaction that makes it true, once for each kind of news. */
export async function mailGuest(tx: Sql, news: GuestNews, booking: BookingRow, now: Temporal.Instant): Promise<void> {
  if (booking.contact_email === FORGOTTEN_EMAIL) return;
  const { language } = booking;
  const link = consumerLink(booking, await grantAccess(tx, booking, now));
  const common = { to: booking.contact_email, language, key: `${news.template}:${booking.id}` };
  const data = { ...facts(booking, language), link };
  switch (news.template) {
    case "booking-declined":
      await mail(tx, { ...common, template: news.template, data: { ...data, reason: news.reason } });
      return;
    case "booking-cancelled": {
      const { reason, ended_by, refund_minor } = news;
      const refund = refund_minor ? formatPrice(refund_minor, booking.currency, language) : null;
      await mail(tx, { ...common, template: news.template, data: { ...data, reason, ended_by, refund } });
      return;
    }
    default:
      await mail(tx, { ...common, template: news.template, data });
  }
}

/** What a seller's people are told besides the facts of the booking. */
type SellerNews =
  | { template: "booking-requested-seller" | "booking-confirmed-seller" | "booking-expired-seller" }
  | { template: "payment-too-late-seller" }
  | { template: "booking-cancelled-seller"; reason: string };

/** Tells each of the seller's people in the transaction that makes it true. */
export async function mailSellers(
  tx: Sql,
  news: SellerNews,
  recipients: readonly string[],
  booking: BookingRow,
): Promise<void> {
  const list = `${env().API_URL}/app/seller/bookings`;
  const data = {
    ...facts(booking, SELLER_LANGUAGE),
    guest_name: booking.contact_name,
    // What was never theirs has no page of its own.
    link: news.template === "payment-too-late-seller" ? list : `${list}/${booking.id}`,
  };
  for (const to of recipients) {
    const common = { to, language: SELLER_LANGUAGE, key: `${news.template}:${booking.id}:${to}` };
    if (news.template === "booking-cancelled-seller") {
      await mail(tx, { ...common, template: news.template, data: { ...data, reason: news.reason } });
    } else {
      await mail(tx, { ...common, template: news.template, data });
    }
  }
}
