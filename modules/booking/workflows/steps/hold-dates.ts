import { randomBytes } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import { env } from "../../../../src/shared/env";
import { asProblem, type Problem } from "../../../../src/shared/problem";
import type { Language } from "../../../../src/shared/route";
import { type Database, sqlState } from "../../../../src/shared/sql";
import { AVAILABILITY, type AvailabilityService } from "../../../availability";
import type { HoldClaim } from "../../../availability/contract";
import { schedule } from "../../../timer/contract";
import { snapshotPolicy } from "../../domain/policy";
import { formatReference, REFERENCE_BYTES } from "../../domain/reference";
import { signQuoteId } from "../../domain/secret-hash";
import { stayInstants } from "../../domain/stay-instants";
import { type ListingToBook, readListingToBook, refuseImpossibleStay } from "../../listing-to-book";
import { readBooking } from "../../rows/booking-row";
import { insertBooking } from "../../rows/insert-booking";
import { moveBooking } from "../../rows/move-booking";
import { giveQuoteBack, type QuoteRow, readQuote, restOfQuote, useQuote } from "../../rows/quote-row";
import { insertRest } from "../../rows/rest-row";
import { takenProblem } from "../../taken-problem";
import { HOLD_TIMER } from "../../timer-names";

export type BookingInput = {
  quote_id: string;
  contact: { name: string; email: string; phone: string | null };
  special_requests: string | null;
  language: Language;
  customer_id: string | null;
  /** The visitor's network address whose holds are counted; null for a caller without that limit. */
  address: string | null;
};

const UNIQUE_VIOLATION = "23505";
const REFERENCE_TRIES = 3;

function claimsOf(input: BookingInput): HoldClaim[] {
  const settings = env();
  const claims = [{ key: `email:${input.contact.email}`, limit: settings.HOLDS_PER_EMAIL }];
  if (input.customer_id) claims.push({ key: `account:${input.customer_id}`, limit: settings.HOLDS_PER_ACCOUNT });
  if (input.address) claims.push({ key: `address:${input.address}`, limit: settings.HOLDS_PER_ADDRESS });
  return claims;
}

/** Everything that is read before the transaction: inside it, a second connection could wait for the first for ever. */
type Prepared = { input: BookingInput; quote: QuoteRow; listing: ListingToBook; now: Temporal.Instant };

/** Quote used up, dates held, booking written, timer set: all of it or nothing. */
async function holdInOneTransaction(container: MedusaContainer, prepared: Prepared): Promise<string> {
  const { input, quote, listing, now } = prepared;
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const availability = container.resolve<AvailabilityService>(AVAILABILITY);
  const id = generateEntityId(undefined, "bkg");
  const hold_expires_at = now.add({ minutes: env().HOLD_MINUTES });
  const { from_date, to_date } = quote;
  await database.transaction(async (tx) => {
    await useQuote(tx, quote.id_hash, now);
    await availability.hold(tx, {
      listing_id: listing.id,
      booking_id: id,
      from: from_date,
      to: to_date,
      expires_at: hold_expires_at,
      now,
      claims: claimsOf(input),
    });
    await insertBooking(tx, {
      id,
      reference: formatReference(randomBytes(REFERENCE_BYTES)),
      quote_hash: quote.id_hash,
      listing_id: listing.id,
      seller_id: listing.seller_id,
      seller_name: listing.seller_name,
      product_id: listing.product_id,
      variant_id: listing.variant_id,
      customer_id: input.customer_id,
      booking_mode: listing.booking_mode,
      from_date,
      to_date,
      ...stayInstants({ ...listing, from: from_date, to: to_date }),
      guests: quote.guests,
      currency: quote.currency,
      lines: quote.lines,
      taxes: quote.taxes,
      total_minor: quote.total_minor,
      due_minor: quote.due_minor ?? quote.total_minor,
      contact_name: input.contact.name,
      contact_email: input.contact.email,
      contact_phone: input.contact.phone,
      special_requests: input.special_requests,
      language: input.language,
      listing_snapshot: {
        handle: listing.handle,
        title: listing.title,
        kind: listing.kind,
        image: listing.image,
        place_name: listing.place_name,
        time_zone: listing.time_zone,
      },
      policy: snapshotPolicy(listing.cancellation_policy),
      hold_expires_at,
      now,
    });
    const rest = restOfQuote(quote);
    if (rest) await insertRest(tx, id, rest, now);
    await schedule(tx, { name: HOLD_TIMER, key: id, due_at: hold_expires_at, payload: { booking_id: id } });
  });
  return id;
}

async function holdWithFreshReference(container: MedusaContainer, prepared: Prepared): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await holdInOneTransaction(container, prepared);
    } catch (error) {
      // One reference in a million million is taken; anything else that is not unique would be so again.
      if (sqlState(error) !== UNIQUE_VIOLATION || tries === REFERENCE_TRIES) throw error;
    }
  }
}

/** Holds the quote's dates for a new booking, before any payment exists; answers the booking's id. */
export async function holdDates(
  container: MedusaContainer,
  input: BookingInput,
  now: Temporal.Instant,
): Promise<string> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const quote = await readQuote(database, signQuoteId(input.quote_id, env().QUOTE_SECRET));
  const listing = await readListingToBook(container, quote.listing_id);
  const stay = { from: quote.from_date, to: quote.to_date, guests: quote.guests };
  refuseImpossibleStay(listing, stay, now);
  try {
    return await holdWithFreshReference(container, { input, quote, listing, now });
  } catch (error) {
    const problem: Problem | null = asProblem(error);
    throw problem?.code === "availability.taken" ? await takenProblem(container, listing, stay, now) : error;
  }
}

/** Takes a hold back whose payment could not be opened: the dates are free and the quote can be used again. */
export async function giveDatesBack(
  container: MedusaContainer,
  bookingId: string,
  now: Temporal.Instant,
): Promise<void> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const availability = container.resolve<AvailabilityService>(AVAILABILITY);
  await database.transaction(async (tx) => {
    const booking = await readBooking(tx, bookingId);
    if (booking?.status !== "held") return;
    await moveBooking(tx, booking, { name: "abandon_payment", actor: { kind: "system", id: null }, now });
    await availability.release(tx, booking.id, now);
    await giveQuoteBack(tx, booking.quote_hash);
  });
}
