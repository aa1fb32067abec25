import { beforeAll, describe, expect, it } from "vitest";
import type { ListingCard } from "../../modules/listing/contract";
import type { Refusal } from "./api";
import { authenticate, complete, hold, pay } from "./checkout";
import { freeNights, stayOf } from "./free-dates";
import { occupancyOf, ordersOf } from "./shop-database";

let listing: ListingCard;

beforeAll(async () => {
  listing = await stayOf("seller");
});

describe("a guest", () => {
  it("who has not paid is told so, and keeps the dates", async () => {
    const opened = await hold(listing.id, await freeNights(listing.id, 1));
    const early = await complete<Refusal>(opened);
    expect(early).toMatchObject({
      status: 402,
      body: { code: "payment.not_completed", details: { reason: "not_started" } },
    });
    expect(await occupancyOf(opened.booking.id)).toEqual(["held"]);
    expect(await ordersOf(opened.booking.id)).toEqual([]);
  });

  it("whose card is declined is told so, and can pay with another card", async () => {
    const opened = await hold(listing.id, await freeNights(listing.id, 1));
    expect((await pay(opened, "pm_card_chargeDeclined")).error?.code).toBe("card_declined");
    const refused = await complete<Refusal>(opened);
    expect(refused).toMatchObject({
      status: 402,
      body: { code: "payment.not_completed", details: { reason: "declined" } },
    });
    expect((await pay(opened, "pm_card_visa")).status).toBe("requires_capture");
    expect((await complete(opened)).body.booking).toMatchObject({ status: "requested", payment_status: "authorised" });
  });

  it("whose bank asks for more can complete only after answering it", async () => {
    const opened = await hold(listing.id, await freeNights(listing.id, 1));
    expect((await pay(opened, "pm_card_threeDSecure2Required")).status).toBe("requires_action");
    const halfway = await complete<Refusal>(opened);
    expect(halfway).toMatchObject({ status: 402, body: { details: { reason: "requires_action" } } });
    await authenticate(opened, "complete");
    expect((await complete(opened)).body.booking.status).toBe("requested");
  });

  it("who fails the bank's question can try again", async () => {
    const opened = await hold(listing.id, await freeNights(listing.id, 1));
    await pay(opened, "pm_card_threeDSecure2Required");
    await authenticate(opened, "fail");
    expect(await complete<Refusal>(opened)).toMatchObject({ status: 402, body: { details: { reason: "declined" } } });
    await pay(opened, "pm_card_visa");
    expect((await complete(opened)).body.booking.status).toBe("requested");
  });
});
