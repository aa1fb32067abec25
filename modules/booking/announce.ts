import type { IUserModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import { env } from "../../src/shared/env";
import type { Language } from "../../src/shared/route";
import type { Sql } from "../../src/shared/sql";
import { mail } from "../notify/contract";
import { formatPrice } from "../rates";
import { SELLER, type SellerService } from "../seller";
import { grantAccess } from "./rows/access";
import type { BookingRow } from "./rows/booking-row";
import { SELLER_LANGUAGE } from "./views/booking-view";

const RECIPIENTS_MAX = 20;

function facts(booking: BookingRow, language: Language) {
  const { title } = booking.listing_snapshot;
  return {
    reference: booking.reference,
    listing_title: title[language] ?? title.en,
    from: booking.from_date,
    to: booking.to_date,
    guests: booking.guests,
    total: formatPrice(BigInt(booking.total_minor), booking.currency, language),
  };
}

/** The page of a booking; the token in it opens the booking for whoever has no account. */
function consumerLink(booking: BookingRow, token: string): string {
  const prefix = booking.language === "en" ? "" : `/${booking.language}`;
  return `${env().STOREFRONT_URL}${prefix}/bookings/${booking.id}?token=${token}`;
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

/** Tells the guest, in the transaction that makes it true, that the booking was asked for or is confirmed. */
export async function mailGuest(
  tx: Sql,
  template: "booking-requested" | "booking-confirmed",
  booking: BookingRow,
  now: Temporal.Instant,
): Promise<void> {
  const link = consumerLink(booking, await grantAccess(tx, booking, now));
  await mail(tx, {
    template,
    to: booking.contact_email,
    language: booking.language,
    key: `${template}:${booking.id}`,
    data: { ...facts(booking, booking.language), link },
  });
}

/** Tells the seller's people that a request waits for their answer. */
export async function mailSellers(tx: Sql, recipients: readonly string[], booking: BookingRow): Promise<void> {
  for (const to of recipients) {
    await mail(tx, {
      template: "booking-requested-seller",
      to,
      language: SELLER_LANGUAGE,
      key: `booking-requested-seller:${booking.id}:${to}`,
      data: {
        ...facts(booking, SELLER_LANGUAGE),
        guest_name: booking.contact_name,
        link: `${env().API_URL}/app/seller/bookings/${booking.id}`,
      },
    });
  }
}
