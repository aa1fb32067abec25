import path from "node:path";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { nextState, type TransitionName } from "../../modules/booking/domain/transitions";
import { BOOKABLE_KINDS, PER_KIND } from "../../modules/listing/contract";
import { isCurrency } from "../../src/shared/money";
import type { Booker } from "../bookings/guests";
import { type ListingToSeed, type PlannedBooking, planBookings } from "../bookings/plan";
import { readSeedData } from "../read-data";

const data = readSeedData(path.join(__dirname, "..", "data"));

function listingsToSeed(): ListingToSeed[] {
  return data.listings.flatMap((listing): ListingToSeed[] => {
    const currency = listing.currency.toLowerCase();
    const unit = PER_KIND[listing.kind];
    const isBookable = listing.status === "active" && BOOKABLE_KINDS.includes(listing.kind);
    if (!isBookable || (unit !== "night" && unit !== "day") || !isCurrency(currency)) return [];
    return [
      {
        ...listing,
        ...{ id: listing.key, seller_id: listing.seller, seller_name: listing.seller, product_id: "", variant_id: "" },
        ...{ currency, unit, image: null, place_name: listing.place.name, time_zone: listing.place.time_zone },
        country_code: listing.place.country_code,
        base_price_minor: BigInt(listing.base_price_minor),
        cleaning_fee_minor: BigInt(listing.cleaning_fee_minor),
        deposit: listing.deposit ?? null,
      },
    ];
  });
}

const people: Booker[] = [
  {
    ...{ name: "Clara Nowak", email: "consumer@berth.example", phone: null, language: "en", customer_id: "cus_1" },
    wish: { requested: 1, confirmed: 2, completed: 4, cancelled_by_guest: 2 },
  },
  ...data.guests.map(
    ({ first_name, last_name, email, phone, language }): Booker => ({
      ...{ name: `${first_name} ${last_name}`, email, phone, language, customer_id: null },
    }),
  ),
];

const wishes = [
  { seller_id: "casa-lumbre", requested: 4 },
  { seller_id: "donau-atelier", requested: 2 },
];

const plan = (now: Temporal.Instant): PlannedBooking[] =>
  planBookings({ listings: listingsToSeed(), people, wishes, words: data.bookingWords, now, hold_minutes: 15 });

const stateOf = ({ story }: PlannedBooking) => story.events.at(-1)?.to;

// Midnight at Greenwich, noon, around both changes of clocks, the end of a year and a leap day.
describe.each([
  "2026-11-24T00:00:00Z",
  "2026-11-24T12:34:56Z",
  "2027-03-28T01:30:00Z",
  "2027-10-31T00:30:00Z",
  "2027-12-31T23:30:00Z",
  "2028-02-29T10:00:00Z",
])("the bookings that are seeded at %s", (instant) => {
  const now = Temporal.Instant.from(instant);
  const planned = plan(now);

  it("are 300, in every state that people meet", () => {
    expect(planned).toHaveLength(300);
    const states = ["requested", "confirmed", "in_progress", "completed", "declined", "expired", "cancelled"];
    expect([...new Set(planned.map(stateOf))].sort()).toEqual(states.sort());
  });

  it("never have a listing twice on one day, nor a person in two places", () => {
    for (const keyOf of [({ listing }: PlannedBooking) => listing.id, ({ booker }: PlannedBooking) => booker.email]) {
      const groups = Map.groupBy(planned, keyOf);
      for (const bookings of groups.values()) {
        const slots = bookings.map(({ slot }) => slot).sort((one, other) => one.from.localeCompare(other.from));
        slots.slice(1).forEach((slot, index) => {
          expect(slot.from >= (slots[index]?.to ?? ""), `${slots[index]?.to} ${slot.from}`).toBe(true);
        });
      }
    }
  });

  it("went only ways that the table of transitions has, in order, and none of it in the future", () => {
    for (const { story, fate } of planned) {
      const [first, ...moves] = story.events;
      expect(first).toMatchObject({ name: "hold", to: "held" });
      let [state, at] = ["held", first?.at ?? now];
      for (const move of moves) {
        expect(move.from, fate).toBe(state);
        expect(nextState(move.from ?? "held", move.name as TransitionName, move.actor), fate).toBe(move.to);
        expect(Temporal.Instant.compare(at, move.at), `${fate}: ${move.name}`).toBeLessThanOrEqual(0);
        [state, at] = [move.to, move.at];
      }
      expect(Temporal.Instant.compare(at, now), fate).toBeLessThanOrEqual(0);
    }
  });

  it("are where the present instant finds them: to come, under way, over, or waiting for an answer", () => {
    for (const booking of planned) {
      const { start_at, end_at, story } = booking;
      const begun = Temporal.Instant.compare(start_at, now) <= 0;
      const over = Temporal.Instant.compare(end_at, now) <= 0;
      const state = stateOf(booking);
      if (state === "confirmed" || state === "requested") expect(begun).toBe(false);
      if (state === "in_progress") expect([begun, over]).toEqual([true, false]);
      if (state === "completed") expect(over).toBe(true);
      if (state === "requested") {
        expect(Temporal.Instant.compare(story.request_expires_at ?? now, now)).toBeGreaterThan(0);
      }
    }
  });

  it("were paid while they were held, and answered or ended before the request ran out and before arrival", () => {
    for (const { story, start_at } of planned) {
      const [, paid, ...later] = story.events;
      expect(Temporal.Instant.compare(paid?.at ?? now, story.hold_expires_at)).toBeLessThan(0);
      for (const { name, at } of later) {
        if (name === "confirm" || name === "decline" || name === "withdraw") {
          expect(Temporal.Instant.compare(at, story.request_expires_at ?? at)).toBeLessThanOrEqual(0);
        }
        if (name !== "start" && name !== "complete") {
          expect(Temporal.Instant.compare(at, start_at), name).toBeLessThan(0);
        }
      }
    }
  });

  it("give the demo accounts what they should see", () => {
    const of = (email: string, state: string) =>
      planned.filter((booking) => booking.booker.email === email && stateOf(booking) === state).length;
    expect(of("consumer@berth.example", "requested")).toBe(1);
    expect(of("consumer@berth.example", "confirmed")).toBe(2);
    expect(of("consumer@berth.example", "completed")).toBe(4);
    expect(of("consumer@berth.example", "cancelled")).toBe(2);
    const pending = (seller: string) =>
      planned.filter((booking) => booking.listing.seller_id === seller && stateOf(booking) === "requested").length;
    expect(pending("casa-lumbre")).toBeGreaterThanOrEqual(4);
    expect(pending("donau-atelier")).toBeGreaterThanOrEqual(2);
  });

  it("leave most of every calendar free", () => {
    const coming = planned.filter(({ slot }) => slot.when === "next");
    for (const bookings of Map.groupBy(coming, ({ listing }) => listing.id).values()) {
      const days = bookings.map(({ slot }) => Temporal.PlainDate.from(slot.from).until(slot.to).days);
      expect(days.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(18);
    }
  });
});
