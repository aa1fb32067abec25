import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { QuoteView } from "../../modules/booking/contract";
import { Fleet } from "../setup/fleet";
import { type Answer, type Caller, call, type Refusal, signIn } from "./api";
import { guest, type Opened } from "./checkout";
import { freshListing, stayFrom } from "./fresh-listing";

const PEOPLE = Array.from({ length: 200 }, (_, index) => index);
const fleet = new Fleet("race");

beforeAll(() => fleet.start(), 240_000);
afterAll(() => fleet.stop());

const serverOf = (person: number): Caller => ({ apiUrl: fleet.servers[person % 2]?.url ?? "" });

type Stay = { from: string; to: string };

async function quoteAt(listingId: string, stay: Stay, caller: Caller): Promise<string> {
  const asked = { ...stay, guests: 1 };
  const { status, body } = await call<{ quote: QuoteView }>(
    "POST",
    `/store/listings/${listingId}/quotes`,
    caller,
    asked,
  );
  if (status !== 201) throw new Error(`no quote: ${status} ${JSON.stringify(body)}`);
  return body.quote.id;
}

/** Everybody gets a quote, then all of them book at once, every other one at the other server. */
async function raceFor(listingId: string, stayOf: (person: number) => Stay): Promise<Answer<Opened | Refusal>[]> {
  const quotes = await Promise.all(PEOPLE.map((person) => quoteAt(listingId, stayOf(person), serverOf(person))));
  return Promise.all(
    quotes.map((quote_id, person) =>
      call<Opened | Refusal>("POST", "/store/bookings", serverOf(person), { quote_id, contact: guest() }),
    ),
  );
}

async function payAndComplete({
  booking,
  payment,
  access_token,
}: Opened): Promise<Answer<{ booking: { status: string } }>> {
  const intent = payment.client_secret.split("_secret_")[0];
  const paid = await fetch(`${fleet.stripe.url}/v1/payment_intents/${intent}/confirm`, {
    method: "POST",
    headers: { authorization: `Bearer ${payment.publishable_key}` },
    body: new URLSearchParams({
      client_secret: payment.client_secret,
      payment_method: "pm_card_visa",
      use_stripe_sdk: "true",
    }),
  });
  expect(paid.status).toBe(200);
  return call("POST", `/store/bookings/${booking.id}/complete`, { ...serverOf(1), bookingToken: access_token }, {});
}

describe("two hundred people at two servers", () => {
  it.each([
    ["on the same night", () => stayFrom(30, 1)],
    // All of these hold the night of day 60, and no two of them are the same for people of one dozen.
    [
      "on different stays that overlap",
      (person: number) => stayFrom(60 - (person % 14), 1 + (person % 14) + (person % 11)),
    ],
  ] as const)(
    "%s: exactly one wins and pays, and nothing of the others is left",
    async (_, stayOf) => {
      const seller = await signIn("seller", serverOf(0));
      const listing = await freshListing({ booking_mode: "instant" }, seller);
      const answers = await raceFor(listing.id, stayOf);
      const won = answers.filter(({ status }) => status === 201);
      const lost = answers.filter(({ status }) => status === 409);
      expect([won.length, lost.length]).toEqual([1, PEOPLE.length - 1]);
      expect(new Set(lost.map(({ body }) => (body as Refusal).code))).toEqual(new Set(["availability.taken"]));

      const winner = won[0]?.body as Opened;
      expect((await payAndComplete(winner)).body.booking.status).toBe("confirmed");
      expect(
        await fleet.select(
          `SELECT booking_id, state FROM occupancy JOIN resource ON resource.id = occupancy.resource_id
          WHERE resource.listing_id = $1 AND state <> 'released'`,
          [listing.id],
        ),
      ).toEqual([{ booking_id: winner.booking.id, state: "live" }]);
      const bookings = await fleet.select<{ id: string }>("SELECT id FROM booking WHERE listing_id = $1", [listing.id]);
      expect(bookings).toEqual([{ id: winner.booking.id }]);
      const orders = await fleet.select(`SELECT 1 FROM "order" WHERE metadata ->> 'booking_id' = $1`, [
        winner.booking.id,
      ]);
      expect(orders).toHaveLength(1);
      const charged = await fleet.selectStripe<{ status: string; count: number }>(
        `SELECT status, count(*)::int AS count FROM payment_intents
        WHERE record -> 'metadata' ->> 'booking_id' = ANY ($1) GROUP BY status`,
        [bookings.map(({ id }) => id)],
      );
      expect(charged).toEqual([{ status: "succeeded", count: 1 }]);
    },
    240_000,
  );

  it("and Stripe has no intent of anybody who lost", async () => {
    const made = await fleet.selectStripe<{ status: string }>(
      "SELECT status FROM payment_intents WHERE id NOT LIKE 'pi\\_seed%'",
    );
    expect(made).toEqual([{ status: "succeeded" }, { status: "succeeded" }]);
    const charges = "SELECT 1 FROM charges WHERE status = 'succeeded' AND payment_intent_id NOT LIKE 'pi\\_seed%'";
    expect(await fleet.selectStripe(charges)).toHaveLength(2);
  });
});
