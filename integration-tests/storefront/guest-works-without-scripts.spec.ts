import { beforeAll, describe, expect, it } from "vitest";
import { complete, hold, type Opened, pay } from "../booking/checkout";
import { freeNights } from "../booking/free-dates";
import { context } from "../setup/context";
import { listPlace } from "./list-place";

const origin = new URL(context.storefrontUrl).origin;
let opened: Opened;
let cookie: string;

function visit(path: string, headers: Record<string, string> = { cookie }): Promise<Response> {
  return fetch(context.storefrontUrl + path, { redirect: "manual", headers });
}

/** Sends a form as a browser without scripts does. */
function send(path: string, fields: Record<string, string>, headers: Record<string, string> = { cookie }) {
  const body = new URLSearchParams(fields);
  return fetch(context.storefrontUrl + path, {
    method: "POST",
    redirect: "manual",
    headers: { ...headers, origin },
    body,
  });
}

const contact = { name: "Ana Maria Guest", email: "ana.guest@example.com", phone: "+351 912 345 678" };

beforeAll(async () => {
  const listing = await listPlace("request");
  opened = await hold(listing.id, await freeNights(listing.id, 2));
  await pay(opened, "pm_card_visa");
  expect((await complete(opened)).status).toBe(200);
  const link = await visit(`/bookings/${opened.booking.id}?token=${encodeURIComponent(opened.access_token)}`, {});
  cookie = (link.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
});

describe("a guest with the link of the mail and without scripts", () => {
  const page = () => `/bookings/${opened.booking.id}`;

  it("reads what happens next, in both languages", async () => {
    const english = await (await visit(page())).text();
    expect(english).toContain("Your request is on its way");
    expect(english).toMatch(/has until \d.+ to answer/);
    expect(await (await visit(`/es${page()}`)).text()).toContain("Tu solicitud está en camino");
  });

  it("is told in words what is wrong with a change, and nothing is changed", async () => {
    const refused = await send(page(), { ...contact, email: "nowhere", special_requests: "A cot" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Please write an e-mail address");
    expect(await (await visit(page())).text()).not.toContain("A cot");
  });

  it("changes contact and requests", async () => {
    const saved = await send(page(), { ...contact, special_requests: "A cot & <b>quiet</b>" });
    expect([saved.status, saved.headers.get("location")]).toEqual([303, `${page()}?done=saved`]);
    const after = await (await visit(page())).text();
    expect(after).toContain("+351 912 345 678");
    expect(after).toContain("A cot &amp; &lt;b&gt;quiet&lt;/b&gt;");
  });

  it("cancels nothing when what would be paid back is not what was shown", async () => {
    const stale = await send(`${page()}/cancel`, { shown: "99999", reason: "Fog" });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain("has changed since you opened this page");
    expect(await (await visit(page())).text()).toContain("Your request is on its way");
  });

  it("is nobody to another browser, which can neither look nor cancel", async () => {
    for (const path of [page(), `${page()}/cancel`]) {
      expect((await visit(path, {})).status).toBe(404);
      expect((await send(path, { ...contact, shown: "0" }, {})).status).toBe(404);
    }
  });

  it("withdraws the request with a reason, and the page tells so", async () => {
    const form = await (await visit(`${page()}/cancel`)).text();
    expect(form).toContain("Withdraw this request?");
    const shown = /name="shown" value="([^"]*)"/.exec(form)?.[1] ?? "none";
    const done = await send(`${page()}/cancel`, { shown, reason: "Our plans have changed" });
    expect([done.status, done.headers.get("location")]).toEqual([303, page()]);
    const after = await (await visit(page())).text();
    expect(after).toContain("You have withdrawn your request");
    expect(after).toContain("Our plans have changed");
    expect((await visit(`${page()}/cancel`)).headers.get("location")).toBe(page());
    // What has ended cannot be changed any more.
    expect((await send(page(), { ...contact, special_requests: "Late" })).status).toBe(409);
  });
});

describe("demo payments", () => {
  it("say on every page of the booking flow that no real money moves", async () => {
    for (const path of [`/bookings/${opened.booking.id}`, "/listings", "/checkout"]) {
      expect(await (await visit(path)).text()).toContain("no real money moves");
    }
  });
});

describe("a checkout without scripts", () => {
  const checkout = ({ handle, from, to }: { handle: string; from: string; to: string }) =>
    `/checkout?${new URLSearchParams({ listing: handle, from, to, guests: "1" })}`;

  it("says at once that dates are taken, and offers free ones close by, but own ones to go on with", async () => {
    const place = await listPlace("instant");
    const nights = await freeNights(place.id, 2);
    const address = checkout({ ...place, ...nights });
    const free = await (await visit(address, {})).text();
    expect(free).toContain("Your booking is confirmed at once when you pay.");
    const quote = /name="quote_id" value="([^"]*)"/.exec(free)?.[1] ?? "none";
    const held = await send(address, { quote_id: quote, name: "Ana", email: "ana@example.com" }, {});
    expect(held.headers.get("location")).toMatch(/^\/checkout\/bkg_/);
    const own = held.headers.getSetCookie().map((line) => line.split(";")[0]);

    const others = await (await visit(address, {})).text();
    expect(others).toContain("Those dates are gone");
    expect(others).not.toContain('name="quote_id"');
    const next = /href="(\/checkout\?[^"]+)"/.exec(others)?.[1]?.replaceAll("&#38;", "&").replaceAll("&amp;", "&");
    expect(await (await visit(next ?? "/nowhere", {})).text()).toContain('name="quote_id"');

    const again = await (await visit(address, { cookie: own.join("; ") })).text();
    expect(again).toContain("You are already holding these dates");
    const pay = await (await visit(held.headers.get("location") ?? "", { cookie: own.join("; ") })).text();
    expect(pay).toContain("Only the payment needs JavaScript");
  });
});
