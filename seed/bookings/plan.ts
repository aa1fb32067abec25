import { Temporal } from "temporal-polyfill";
import { stayInstants } from "../../modules/booking/domain/stay-instants";
import type { BookableListing } from "../../modules/listing/contract";
import { Random } from "../pictures/random";
import type { BookingWords, SeedText } from "../schema";
import { type Fate, fatesOf, type Wish } from "./fates";
import { type Booker, bookersOf } from "./guests";
import { type Slot, slotsOf } from "./slots";
import { type Story, tellStory } from "./story";

export type ListingToSeed = BookableListing & { unit: "night" | "day" };

/** A booking as it is to be written, without ids and prices. */
export type PlannedBooking = {
  listing: ListingToSeed;
  slot: Slot;
  fate: Fate;
  booker: Booker;
  guests: number;
  start_at: Temporal.Instant;
  end_at: Temporal.Instant;
  special_requests: string | null;
  end_reason: string | null;
  story: Story;
};

export type ToPlan = {
  listings: readonly ListingToSeed[];
  people: readonly Booker[];
  wishes: readonly Wish[];
  words: BookingWords;
  now: Temporal.Instant;
  hold_minutes: number;
};

/** The same chance every day: what differs from one seed to the next is only the day. */
const CHANCE = 20_261_124;
const PAST_EACH = 2;
const NEXT_EACH = 2;
/** So many listings have one past stay more; every second has one next stay more; every fourth somebody is in. */
const MORE_PAST = 40;
const EVERY_NEXT = 2;
const EVERY_NOW = 4;
const NOW_MOST = 8;
const GUESTS_MOST = 4;

const REASONS: Partial<Record<Fate, keyof BookingWords>> = {
  declined: "seller_declines",
  withdrawn: "guest_withdraws",
  cancelled_by_guest: "guest_cancels",
  cancelled_by_seller: "seller_cancels",
  cancelled_by_operator: "operator_cancels",
};

function slotsOfListing(listing: ListingToSeed, index: number, now: Temporal.Instant, random: Random): Slot[] {
  return slotsOf(
    {
      unit: listing.unit,
      today: now.toZonedDateTimeISO(listing.time_zone).toPlainDate(),
      past: PAST_EACH + (index < MORE_PAST ? 1 : 0),
      next: NEXT_EACH + (index % EVERY_NEXT === 0 ? 1 : 0),
      now: index % EVERY_NOW === 1 && index < EVERY_NOW * NOW_MOST,
    },
    random,
  );
}

function said(texts: readonly SeedText[], language: "en" | "es", random: Random): string | null {
  return texts[random.int(0, texts.length - 1)]?.[language] || null;
}

/** What is to be booked where by whom, and what became of it; oldest booking first. */
export function planBookings({ listings, people, wishes, words, now, hold_minutes }: ToPlan): PlannedBooking[] {
  const random = new Random(CHANCE);
  const places = listings.flatMap((listing, index) =>
    slotsOfListing(listing, index, now, random).map((slot) => ({
      ...{ listing, slot, mode: listing.booking_mode, seller_id: listing.seller_id },
    })),
  );
  const fates = fatesOf(places, wishes, random);
  const stays = places.map((place, index) => ({ ...place, fate: fates[index] ?? "completed" }));
  const bookers = bookersOf(stays, people, random);
  const planned = stays.flatMap(({ listing, slot, mode, fate }, index) => {
    const booker = bookers[index];
    if (!booker) return [];
    const instants = stayInstants({ ...listing, from: slot.from, to: slot.to });
    const reasons = REASONS[fate];
    const asks = listing.kind === "stay" && random.chance(0.3);
    return {
      ...{ listing, slot, fate, booker, ...instants },
      guests: random.int(1, Math.min(listing.max_guests, GUESTS_MOST)),
      special_requests: asks ? said(words.requests, booker.language, random) : null,
      end_reason: reasons ? said(words[reasons], booker.language, random) : null,
      story: tellStory({ fate, mode, ...instants, time_zone: listing.time_zone, now, hold_minutes }, random),
    };
  });
  const bookedAt = ({ story }: PlannedBooking) => story.events[0]?.at ?? now;
  return planned.sort((one, other) => Temporal.Instant.compare(bookedAt(one), bookedAt(other)));
}
