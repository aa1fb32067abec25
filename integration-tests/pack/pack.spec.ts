import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packCapability } from "../../scripts/pack/pack-capability";
import { StockApp } from "../../scripts/pack/stock-app";
import { context } from "../setup/context";
import { freePort } from "../setup/server-copy";

/** `listing` and `seller`, and what these lean on at run time. */
const CAPABILITIES = ["timer", "outbox", "notify", "seller", "listing"];
const ROOT = path.resolve(__dirname, "..", "..");
const MINUTES = 60_000;
const SECRET = "a-secret-for-the-stock-app-only";

const folder = mkdtempSync(path.join(tmpdir(), "berth-pack-"));
const databaseName = `pack_${process.pid}_${Date.now()}`;
let app: StockApp;
let url: string;

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: context.pgServerUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** `npm pack` of every capability; answers the tarballs. */
function tarballs(): string[] {
  return CAPABILITIES.map((name) => {
    const packed = packCapability(ROOT, name, path.join(folder, "packs"));
    const file = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], {
      cwd: packed,
      encoding: "utf8",
    });
    return path.join(folder, file.trim().split("\n").at(-1) ?? "");
  });
}

/** A publishable key and a region's worth of nothing else: what a stock app needs before its store routes answer. */
const KEY_SCRIPT = `
const { createApiKeysWorkflow, createSalesChannelsWorkflow, linkSalesChannelsToApiKeyWorkflow } = require("@medusajs/medusa/core-flows");
const { writeFileSync } = require("node:fs");
exports.default = async function ({ container }) {
  const { result: [channel] } = await createSalesChannelsWorkflow(container).run({ input: { salesChannelsData: [{ name: "Web" }] } });
  const { result: [key] } = await createApiKeysWorkflow(container).run({ input: { api_keys: [{ title: "Web", type: "publishable", created_by: "" }] } });
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add: [channel.id] } });
  writeFileSync(process.env.KEY_FILE, key.token);
};
`;

beforeAll(async () => {
  await onServer(`CREATE DATABASE ${databaseName}`);
  const database = new URL(context.pgServerUrl);
  database.pathname = `/${databaseName}`;
  app = new StockApp(path.join(folder, "app"), {
    DATABASE_URL: database.toString(),
    JWT_SECRET: SECRET,
    COOKIE_SECRET: SECRET,
    QUOTE_SECRET: SECRET,
    PROXY_SECRET: SECRET,
    STRIPE_API_KEY: "sk_test_none",
    STRIPE_PUBLISHABLE_KEY: "pk_test_none",
    KEY_FILE: path.join(folder, "key"),
  });
  await app.install(CAPABILITIES, tarballs());
  await app.medusa("db:migrate");
  writeFileSync(path.join(app.folder, "make-key.js"), KEY_SCRIPT);
  await app.medusa("exec", "./make-key.js");
  url = await app.start(await freePort());
}, 10 * MINUTES);

afterAll(async () => {
  app?.stop();
  await onServer(`DROP DATABASE IF EXISTS ${databaseName} WITH (FORCE)`);
  if (!process.env.KEEP) rmSync(folder, { recursive: true, force: true });
});

describe("listing and seller, packed and installed in a stock Medusa app", () => {
  it("a seller signs up there, writes a listing, and the store reads it", async () => {
    const base = {
      "content-type": "application/json",
      "x-publishable-api-key": readFileSync(path.join(folder, "key"), "utf8"),
    };
    const post = async (to: string, body: unknown, headers: Record<string, string> = {}) => {
      const response = await fetch(`${url}${to}`, {
        method: "POST",
        headers: { ...base, ...headers },
        body: JSON.stringify(body),
      });
      return {
        status: response.status,
        body: (await response.json()) as Record<string, Record<string, unknown> & string>,
      };
    };
    const person = { email: "owner@pack.example", password: "long-enough-2026" };
    const signUp = await post("/store/sellers", {
      ...person,
      first_name: "Ada",
      last_name: "Moreno",
      seller_name: "Casa Ada",
    });
    expect(signUp.status, JSON.stringify(signUp.body)).toBe(201);
    const { body: session } = await post("/auth/user/emailpass", person);
    const written = await post(
      "/seller/listings",
      {
        title: { en: "A packed place" },
        kind: "stay",
        currency: "eur",
        base_price: 72.5,
        place_name: "Sevilla",
        lat: 37.3826,
        lng: -5.9963,
        time_zone: "Europe/Madrid",
        status: "active",
      },
      { authorization: `Bearer ${session.token}` },
    );
    expect(written.status, JSON.stringify(written.body)).toBe(201);
    const read = await fetch(`${url}/store/listings/${written.body.listing?.id}`, { headers: base });
    expect(read.status).toBe(200);
    expect(await read.json()).toMatchObject({
      listing: {
        title: "A packed place",
        price_from: { amount: 72.5, currency: "eur", per: "night" },
        seller: { name: "Casa Ada" },
      },
    });
  });
});
