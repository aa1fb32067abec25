import type { MedusaContainer } from "@medusajs/framework/types";
import { env } from "../../../src/shared/env";
import { BOOKING, type BookingService } from "../../booking";
import type { Party } from "../../invoice/contract";
import { SELLER, type SellerService } from "../../seller";
import type { StatementFor } from "./compose-statement";

/** The platform, by what it is known to be called: its address is not configured anywhere yet. */
function platform(): Party {
  const [, name, address] = /^\s*(.*?)\s*<(.+)>\s*$/.exec(env().MAIL_FROM) ?? [];
  return { name: name || "Berth", address: [], country: null, tax_id: null, email: address ?? null };
}

/** Who a seller's statement is from and to, in which language, and how bookings are named in it. */
export async function statementFor(
  container: MedusaContainer,
  sellerId: string,
  language: StatementFor["language"],
): Promise<StatementFor> {
  const seller = await container.resolve<SellerService>(SELLER).readSeller(sellerId);
  if (!seller) throw new Error(`there is no seller ${sellerId}`);
  const bookings = container.resolve<BookingService>(BOOKING);
  const recipient: Party = {
    name: seller.name,
    address: seller.city ? [seller.city] : [],
    country: seller.country_code?.toUpperCase() ?? null,
    tax_id: null,
    email: null,
  };
  return { language, issuer: platform(), recipient, nameBookings: (ids) => bookings.nameBookings(ids) };
}
