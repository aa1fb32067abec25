import { beforeAll, describe, expect, it } from "vitest";
import type { ListingCard } from "../../modules/listing/contract";
import type { Refusal } from "./api";
import { book, complete, type Opened, pay, quote } from "./checkout";
import { freeNights, stayOf } from "./free-dates";
import { ordersOf, select } from "./shop-database";

const FIFTY = Array.from({ length: 50 }, (_, index) => index);

let listing: ListingCard;

beforeAll(async () => {
  listing = await stayOf("seller");
});

describe("fifty consumers at once", () => {
  it("on the same night: one holds it, the others are told the nearest free dates with their price", async () => {
    const stay = await freeNights(listing.id, 1);
    const quotes = await Promise.all(FIFTY.map(() => quote(listing.id, stay)));
    const answers = await Promise.all(quotes.map(({ id }) => book<Opened | Refusal>(id)));
    const won = answers.filter((answer) => answer.status === 201);
    const lost = answers.filter((answer) => answer.status === 409);
    expect([won.length, lost.length]).toEqual([1, 49]);
    for (const { body } of lost) {
      const { code, details } = body as Refusal;
      expect(code).toBe("availability.taken");
      const alternatives = details.alternatives as { from: string; to: string; total: number }[];
      expect(alternatives.length).toBeGreaterThan(0);
      for (const alternative of alternatives) {
        expect(alternative.from).not.toBe(stay.from);
        expect(alternative.total).toBe(quotes[0]?.total);
      }
    }

    const winner = won[0]?.body as Opened;
    await pay(winner, "pm_card_visa");
    expect((await complete(winner)).body.booking.status).toBe("requested");
    expect(await ordersOf(winner.booking.id)).toHaveLength(1);
    const live = await select(
      `SELECT 1 FROM occupancy JOIN resource ON resource.id = occupancy.resource_id
        WHERE resource.listing_id = $1 AND state IN ('held', 'live') AND period && daterange($2::date, $3::date)`,
      [listing.id, stay.from, stay.to],
    );
    expect(live).toHaveLength(1);
  });

  it("with one quote: one books it, the others are told that it is used", async () => {
    const { id } = await quote(listing.id, await freeNights(listing.id, 1));
    const answers = await Promise.all(FIFTY.slice(0, 10).map(() => book<Refusal>(id)));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => answer.body.code === "quote.used")).toHaveLength(9);
  });
});
