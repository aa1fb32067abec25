import { setTimeout as pause } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signVisitor, VISITOR_HEADER } from "../../src/shared/visitor";
import {
  onControl,
  publishableKey,
  type StandIn,
  secretKey,
  startStandIn,
} from "../../stand-ins/stripe/tests/module/stand-in-process";
import { operatorHeaders } from "../guard/actors";
import { aimAt, call } from "../setup/api";
import { context } from "../setup/context";
import { makeConsumer, makeSeller } from "../setup/people";
import { ServerCopy } from "../setup/server-copy";

const DAY_MS = 24 * 60 * 60 * 1000;
const SIGN_UPS_PER_HOUR = 10;
const PATH = "/admin/demo/clock";

afterAll(() => aimAt({ apiUrl: context.apiUrl, databaseUrl: context.databaseUrl }));

type Opened = {
  booking: { id: string; status: string };
  payment: { client_secret: string };
  access_token: string;
};

/** A guest's booking of the first free night of some stay, held and not paid. */
async function holdSomething(): Promise<Opened> {
  const { body } = await call("GET", "/store/listings?kind=stay&limit=1");
  const [listing] = body.listings as { id: string }[];
  const from = Temporal.Now.plainDateISO("UTC").add({ days: 60 });
  const range = `from=${from}&to=${from.add({ days: 60 })}`;
  const calendar = await call("GET", `/store/listings/${listing?.id}/calendar?${range}`);
  const days = calendar.body.days as { date: string; available: boolean }[];
  const night = days.findIndex((day, index) => day.available && days[index + 1]?.available);
  const stay = { from: days[night]?.date, to: days[night + 1]?.date };
  const quoted = await call("POST", `/store/listings/${listing?.id}/quotes`, {}, { ...stay, guests: 1 });
  const quote = quoted.body.quote as { id: string };
  const contact = { name: "Ana Guest", email: "ana@clock.example" };
  const opened = await call("POST", "/store/bookings", {}, { quote_id: quote.id, contact });
  if (opened.status !== 201) throw new Error(`no booking: ${opened.status} ${JSON.stringify(opened.body)}`);
  return opened.body as Opened;
}

async function statusOf({ booking, access_token }: Opened): Promise<string> {
  const { body } = await call("GET", `/store/bookings/${booking.id}`, { "x-booking-token": access_token });
  return (body.booking as { status: string }).status;
}

/** Waits until something reads as it should, at most half a minute. */
async function becomes(wanted: string, read: () => Promise<string>): Promise<void> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline && (await read()) !== wanted; ) await pause(250);
  expect(await read()).toBe(wanted);
}

const instantIn = (body: Record<string, unknown>) =>
  Temporal.Instant.from((body.clock as { now: string }).now).epochMilliseconds;

describe("in a demo", () => {
  const server = new ServerCopy("demo-clock");
  let standIn: StandIn;
  let operator: Record<string, string>;
  const advance = (by: string) => call("POST", PATH, operator, { advance: by });

  beforeAll(async () => {
    process.env.TEST_PG_URL ??= context.pgServerUrl;
    // A stand-in of its own too: the others' clock must stay where it is.
    standIn = await startStandIn();
    const env = {
      STRIPE_API_BASE: standIn.url,
      STRIPE_API_KEY: secretKey,
      STRIPE_PUBLISHABLE_KEY: publishableKey,
      RATE_LIMIT_FACTOR: "1",
    };
    aimAt(await server.start(() => undefined, { env }));
    operator = await operatorHeaders();
  }, 180_000);

  afterAll(async () => {
    await server.stop();
    await standIn?.stop();
  });

  it("only an operator reads and moves the clock", async () => {
    const { headers } = await makeConsumer();
    const seller = await makeSeller();
    for (const [caller, refused] of [
      [{}, 401],
      [headers, 401],
      [seller.headers, 403],
    ] as const) {
      expect((await call("GET", PATH, caller)).status).toBe(refused);
      expect((await call("POST", PATH, caller, { advance: "P1D" })).status).toBe(refused);
    }
    const { status, body } = await call("GET", PATH, operator);
    expect(status).toBe(200);
    expect(Math.abs(instantIn(body) - Date.now())).toBeLessThan(60_000);
  });

  it.each(["-P3D", "PT0S", "three days", "P6Y", "", 3])("%j is refused with the field's path", async (by) => {
    const { status, body } = await call("POST", PATH, operator, { advance: by });
    expect([status, body.code]).toEqual([400, "request.invalid"]);
    expect(body.details).toMatchObject({ fields: [{ path: "advance" }] });
  });

  it("a jump of three days ends what was held before it, here and at the stand-in", async () => {
    const held = await holdSomething();
    expect(held.booking.status).toBe("held");
    const { status, body } = await advance("P3D");
    expect(status).toBe(200);
    expect(instantIn(body) - Date.now()).toBeGreaterThan(3 * DAY_MS - 60_000);
    expect(instantIn((await call("GET", PATH, operator)).body)).toBeGreaterThanOrEqual(instantIn(body));
    await becomes("expired", () => statusOf(held));
    // The money is let go by the timer that the jump has made due.
    const [intent] = held.payment.client_secret.split("_secret_");
    await becomes("canceled", async () => (await standIn.client.paymentIntents.retrieve(intent ?? "")).status);
    expect((await onControl(standIn, "GET", "/_stand_in/clock")).body.offset_milliseconds).toBe(3 * DAY_MS);
  });

  it("jumps add up, and the next hold lives by the new time", async () => {
    expect((await advance("PT1H")).status).toBe(200);
    const held = await holdSomething();
    await pause(2_000);
    expect(await statusOf(held)).toBe("held");
    const { body } = await onControl(standIn, "GET", "/_stand_in/clock");
    expect(body.offset_milliseconds).toBe(3 * DAY_MS + 60 * 60 * 1000);
  });

  it("sessions, and limits by the address that the storefront signs, go by real time", async () => {
    // The operator signed in before the jumps, and is still let in.
    expect((await call("GET", PATH, operator)).status).toBe(200);
    const signUpFrom = (address: string) => {
      const seconds = Math.floor(Date.now() / 1000);
      const header = signVisitor(address, seconds, context.environment.PROXY_SECRET ?? "");
      return call("POST", "/store/sellers", { [VISITOR_HEADER]: header }, {});
    };
    for (let tries = 0; tries < SIGN_UPS_PER_HOUR; tries += 1)
      expect((await signUpFrom("203.0.113.7")).status).toBe(400);
    expect((await signUpFrom("203.0.113.7")).status).toBe(429);
    expect((await signUpFrom("203.0.113.8")).status).toBe(400);
  });
});

describe("where nothing is a demo", () => {
  const server = new ServerCopy("no-demo-clock");
  let operator: Record<string, string>;

  beforeAll(async () => {
    aimAt(await server.start(() => undefined, { env: { BERTH_DEMO: "false" } }));
    operator = await operatorHeaders();
  }, 120_000);

  afterAll(() => server.stop());

  it("there is no such route", async () => {
    for (const [method, body] of [
      ["GET", undefined],
      ["POST", { advance: "P3D" }],
    ] as const) {
      expect(await call(method, PATH, operator, body)).toMatchObject({
        status: 404,
        body: { code: "route.not_found" },
      });
    }
  });
});
