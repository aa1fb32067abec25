import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { Client } from "pg";
import Stripe from "stripe";

const Stripe15: typeof Stripe = createRequire(__filename)("stripe-15");

export const secretKey = "sk_test_standintests";
export const publishableKey = "pk_test_standintests";

/** The real process on a database of its own, and the official clients that speak to it. */
export type StandIn = {
  url: string;
  databaseUrl: string;
  /** The client of this release, and the one that Medusa's provider brings. */
  clients: { "stripe 23": Stripe; "stripe 15": Stripe };
  client: Stripe;
  clientWith: (key: string, config?: Stripe.StripeConfig) => Stripe;
  /** Ends the process at once, as a crash would, and starts another on the same port and database. */
  crashAndRestart: () => Promise<void>;
  stop: () => Promise<void>;
};

function serverUrl(): URL {
  const url = process.env.TEST_PG_URL;
  if (!url) throw new Error("These tests need TEST_PG_URL, a PostgreSQL superuser's address; `npm test` gives it.");
  return new URL(url);
}

async function onServer(sql: string): Promise<void> {
  const maintenance = serverUrl();
  maintenance.pathname = "/postgres";
  const client = new Client({ connectionString: maintenance.toString() });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

async function launch(port: number, databaseUrl: string, extra: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const main = join(__dirname, "..", "..", "main.ts");
  const child = spawn(process.execPath, ["--import", "tsx", main], {
    env: {
      PATH: process.env.PATH,
      STRIPE_STAND_IN_DATABASE_URL: databaseUrl,
      STRIPE_STAND_IN_PORT: String(port),
      STRIPE_API_KEY: secretKey,
      STRIPE_PUBLISHABLE_KEY: publishableKey,
      STRIPE_STAND_IN_VALIDATE: "true",
      ...extra,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += String(chunk)));
  const deadline = Date.now() + 90_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
    if (answer?.ok) return child;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill("SIGKILL");
  throw new Error(`The stand-in did not start: ${output}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill(signal);
  await exited;
}

/** Starts a stand-in. `extra` goes into its environment. */
export async function startStandIn(extra: NodeJS.ProcessEnv = {}): Promise<StandIn> {
  const database = `stand_in_stripe_${randomBytes(6).toString("hex")}`;
  const databaseUrl = serverUrl();
  databaseUrl.pathname = `/${database}`;
  const port = await freePort();
  let child = await launch(port, databaseUrl.toString(), extra);
  const address: Stripe.StripeConfig = { host: "127.0.0.1", port, protocol: "http", maxNetworkRetries: 0 };
  const clientWith = (key: string, config: Stripe.StripeConfig = {}) => new Stripe(key, { ...address, ...config });
  const clients = { "stripe 23": clientWith(secretKey), "stripe 15": new Stripe15(secretKey, address) };
  return {
    url: `http://127.0.0.1:${port}`,
    databaseUrl: databaseUrl.toString(),
    clients,
    client: clients["stripe 23"],
    clientWith,
    crashAndRestart: async () => {
      await end(child, "SIGKILL");
      child = await launch(port, databaseUrl.toString(), extra);
    },
    stop: async () => {
      await end(child, "SIGTERM");
      await onServer(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    },
  };
}

/** The error a promise fails with; a success is a failed test. */
export async function refusalOf(promise: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ("value" in outcome) throw new Error(`expected a refusal, got ${JSON.stringify(outcome.value)}`);
  return outcome.error as Stripe.errors.StripeError;
}

/** A form-encoded call as a browser makes it, with the publishable key. */
export async function browserCall(
  standIn: StandIn,
  method: "GET" | "POST",
  path: string,
  fields: Record<string, string>,
  key = publishableKey,
): Promise<{ status: number; body: { [field: string]: unknown; error?: { code?: string; message: string } } }> {
  const form = new URLSearchParams(fields);
  const url = method === "GET" ? `${standIn.url}${path}?${form}` : `${standIn.url}${path}`;
  const response = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${key}` },
    ...(method === "POST" ? { body: form } : {}),
  });
  return { status: response.status, body: (await response.json()) as { [field: string]: unknown } };
}

/** A call to the stand-in's own routes, with the secret key. */
export async function onControl(
  standIn: StandIn,
  method: "GET" | "POST" | "DELETE",
  path: string,
  body?: object,
): Promise<{ status: number; body: { [field: string]: unknown; error?: { code?: string; param?: string } } }> {
  const response = await fetch(standIn.url + path, {
    method,
    headers: { authorization: `Bearer ${secretKey}`, "content-type": "application/json" },
    ...(method === "POST" ? { body: JSON.stringify(body ?? {}) } : {}),
  });
  return { status: response.status, body: (await response.json()) as { [field: string]: unknown } };
}
