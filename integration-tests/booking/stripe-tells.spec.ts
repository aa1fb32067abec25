import { createHmac, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { context } from "../setup/context";
import { until } from "../setup/until";
import { book, complete, guest, hold, type Opened, pay, quote, readIntent } from "./checkout";
import { type FreshListing, freshListing, stayFrom } from "./fresh-listing";
import { historyOf, occupancyOf, ordersOf, select } from "./shop-database";

let listing: FreshListing;
let day = 20;

beforeAll(async () => {
  listing = await freshListing({ booking_mode: "instant" });
});

const nextStay = () => {
  day += 2;
  return stayFrom(day);
};

type Signed = { payload: string; signature: string };

function sign(event: object, secret = context.environment.STRIPE_WEBHOOK_SECRET ?? "", at = Date.now()): Signed {
  const payload = JSON.stringify(event);
  const seconds = Math.floor(at / 1000);
  const signature = createHmac("sha256", secret).update(`${seconds}.${payload}`).digest("hex");
  return { payload, signature: `t=${seconds},v1=${signature}` };
}

const deliver = ({ payload, signature }: Signed) =>
  fetch(`${context.apiUrl}/hooks/stripe`, {
    method: "POST",
    headers: { "content-type": "application/json", "stripe-signature": signature },
    body: payload,
  });

/** An event as Stripe would send it about an opened booking's intent. */
function paidEvent(opened: Opened, id = `evt_${randomUUID()}`) {
  const intent = opened.payment.client_secret.split("_secret_")[0];
  return {
    id,
    object: "event",
    type: "payment_intent.amount_capturable_updated",
    data: { object: { id: intent, object: "payment_intent", metadata: { booking_id: opened.booking.id } } },
  };
}

const isConfirmed = async ({ booking }: Opened) => (await historyOf(booking.id)).at(-1) === "confirm_instantly";

const eventsOf = (id: string) => select("SELECT 1 FROM stripe_event WHERE id = $1", [id]);

describe("what Stripe tells", () => {
  it("completes a booking whose browser never came back", async () => {
    const opened = await hold(listing.id, nextStay());
    await pay(opened, "pm_card_visa");
    await until("the booking", () => isConfirmed(opened));
    expect(await readIntent(opened)).toMatchObject({ status: "succeeded", amount_received: expect.any(Number) });
    expect(await ordersOf(opened.booking.id)).toHaveLength(1);
  });

  it.each([
    ["the browser first", true],
    ["the webhook first", false],
  ])("and the browser says, each twice at once, %s, is one booking", async (_, browserFirst) => {
    const opened = await hold(listing.id, nextStay());
    await pay(opened, "pm_card_visa");
    const told = () => deliver(sign(paidEvent(opened))).then(({ status }) => status);
    const said = () => complete(opened).then(({ status }) => status);
    const calls = browserFirst ? [said, said, told, told] : [told, told, said, said];
    expect(await Promise.all(calls.map((call) => call()))).toEqual([200, 200, 200, 200]);
    await until("the booking", () => isConfirmed(opened));
    expect(await historyOf(opened.booking.id)).toEqual(["hold", "accept_payment", "confirm_instantly"]);
    expect(await ordersOf(opened.booking.id)).toHaveLength(1);
    const captures = await select(
      "SELECT 1 FROM capture JOIN booking ON booking.payment_id = capture.payment_id WHERE booking.id = $1",
      [opened.booking.id],
    );
    expect(captures).toHaveLength(1);
  });

  it("is refused when it is forged, changed on the way, or signed too long ago", async () => {
    const opened = await hold(listing.id, nextStay());
    const event = paidEvent(opened);
    const good = sign(event);
    const forged = [
      sign(event, "whsec_somebody_elses"),
      { ...good, payload: good.payload.replace(opened.booking.id, "bkg_other") },
      sign(event, undefined, Date.now() - 3_600_000),
      { ...good, signature: "" },
      { ...good, signature: "t=1,v1=00" },
    ];
    for (const one of forged) {
      const answer = await deliver(one);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
        400,
        "webhook.signature_wrong",
      ]);
    }
    expect(await eventsOf(event.id)).toEqual([]);
  });

  it("is taken once, however often it is repeated", async () => {
    const opened = await hold(listing.id, nextStay());
    const event = paidEvent(opened);
    const signed = sign(event);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => deliver(signed)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await eventsOf(event.id)).toHaveLength(1);
    expect(await select("SELECT 1 FROM outbox WHERE key = $1", [event.id])).toHaveLength(1);
  });

  it("of money that Stripe itself does not know of moves nothing: what is true is asked, not believed", async () => {
    const opened = await hold(listing.id, nextStay());
    const event = paidEvent(opened);
    expect((await deliver(sign(event))).status).toBe(200);
    await until("its delivery", async () => {
      const [effect] = await select<{ state: string }>("SELECT state FROM outbox WHERE key = $1", [event.id]);
      return effect?.state === "delivered";
    });
    expect(await historyOf(opened.booking.id)).toEqual(["hold"]);
    expect(await occupancyOf(opened.booking.id)).toEqual(["held"]);
  });

  it("of an intent that nobody here knows is taken and changes nothing", async () => {
    const { body: opened } = await book((await quote(listing.id, nextStay())).id, {}, guest());
    const event = paidEvent(opened);
    event.data.object.id = `pi_${randomUUID().replaceAll("-", "")}`;
    event.data.object.metadata.booking_id = "bkg_nobody";
    expect((await deliver(sign(event))).status).toBe(200);
    await until("its delivery", async () => {
      const [effect] = await select<{ state: string }>("SELECT state FROM outbox WHERE key = $1", [event.id]);
      return effect?.state === "delivered";
    });
    expect(await historyOf(opened.booking.id)).toEqual(["hold"]);
  });
});
