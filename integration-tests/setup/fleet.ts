import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { TEMPLATES } from "../../scripts/test/template";
import { context } from "./context";
import { freePort } from "./server-copy";

const MEDUSA = path.join(context.appDir, "node_modules", "@medusajs", "cli", "cli.js");
const STARTS_WITHIN_MS = 180_000;

/** A process of a fleet: it can be killed at any moment, and started again where it was. */
export type Vessel = { name: string; url: string; kill(): void; revive(): Promise<void> };

type Part = { name: string; port: number; health: string; args: string[]; cwd: string; env: NodeJS.ProcessEnv };

async function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );
}

function makeVessel({ name, port, health, args, cwd, env }: Part): Vessel & { stop(): void } {
  const url = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  const kill = () => {
    // The group: a server's own children must not outlive it.
    if (child?.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, "SIGKILL");
  };
  const revive = async () => {
    child = spawn(process.execPath, args, { cwd, env, stdio: "ignore", detached: true });
    for (const deadline = Date.now() + STARTS_WITHIN_MS; Date.now() < deadline; ) {
      if (await answers(`${url}${health}`)) return;
      if (child.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`${name} does not start`);
  };
  return { name, url, kill, revive, stop: kill };
}

async function onServer(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: context.pgServerUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

function urlOf(database: string): string {
  const url = new URL(context.databaseUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

/**
 * Two servers on one database with Redis, and a stand-in for Stripe of their own: what a shop is that has outgrown
 * one process. Its databases are made from the seeded template.
 */
export class Fleet {
  readonly servers: Vessel[] = [];
  stripe!: Vessel;
  readonly databaseUrl: string;
  readonly stripeDatabaseUrl: string;
  private readonly folder: string;
  private readonly databases: string[];
  private readonly all: { stop(): void }[] = [];

  constructor(name: string) {
    this.folder = path.join(context.appDir, ".medusa", `fleet-${name}`);
    this.databases = [`fleet_${name}`, `fleet_${name}_stripe`];
    const [shop = "", stripe = ""] = this.databases;
    this.databaseUrl = urlOf(shop);
    this.stripeDatabaseUrl = urlOf(stripe);
  }

  /** Brings all of it up; `env` is added to the servers' environment. */
  async start(env: Record<string, string> = {}): Promise<void> {
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(path.dirname(this.folder), { recursive: true });
    const built = path.join(context.appDir, ".medusa", "server");
    cpSync(built, this.folder, { recursive: true, verbatimSymlinks: true });
    await onServer(
      ...this.databases.map((database) => `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`),
      `CREATE DATABASE ${this.databases[0]} TEMPLATE ${TEMPLATES.shop}`,
      `CREATE DATABASE ${this.databases[1]} TEMPLATE ${TEMPLATES.stripe}`,
    );
    const [stripePort, onePort, otherPort] = [await freePort(), await freePort(), await freePort()];
    const common = {
      ...context.environment,
      DATABASE_URL: this.databaseUrl,
      STRIPE_STAND_IN_DATABASE_URL: this.stripeDatabaseUrl,
      STRIPE_STAND_IN_PORT: String(stripePort),
      STRIPE_API_BASE: `http://localhost:${stripePort}`,
      STRIPE_WEBHOOK_URL: `http://localhost:${onePort}/hooks/stripe`,
      STRIPE_CONNECT_WEBHOOK_URL: `http://localhost:${onePort}/hooks/stripe/connect`,
      // A database of Redis of its own: other servers' jobs and events are not this fleet's.
      REDIS_URL: `${context.redisUrl}/7`,
      ...env,
    };
    const stripe = makeVessel({
      name: "stand-in",
      port: stripePort,
      health: "/health",
      args: ["--import", "tsx", "stand-ins/stripe/main.ts"],
      cwd: context.appDir,
      env: common,
    });
    const servers = [onePort, otherPort].map((port, index) =>
      makeVessel({
        name: `server ${index + 1}`,
        port,
        health: "/health/ready",
        args: [MEDUSA, "start", "--port", String(port)],
        cwd: this.folder,
        env: { ...common, API_PORT: String(port), API_URL: `http://localhost:${port}` },
      }),
    );
    this.stripe = stripe;
    this.servers.push(...servers);
    this.all.push(stripe, ...servers);
    await Promise.all([stripe, ...servers].map((vessel) => vessel.revive()));
  }

  async stop(): Promise<void> {
    for (const vessel of this.all) vessel.stop();
    rmSync(this.folder, { recursive: true, force: true });
    await onServer(...this.databases.map((database) => `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`));
  }

  /** Rows of the shop's database. */
  select<Row>(sql: string, bindings: readonly unknown[] = []): Promise<Row[]> {
    return selectFrom<Row>(this.databaseUrl, sql, bindings);
  }

  /** Rows of the stand-in's database: what Stripe would know. */
  selectStripe<Row>(sql: string, bindings: readonly unknown[] = []): Promise<Row[]> {
    return selectFrom<Row>(this.stripeDatabaseUrl, sql, bindings);
  }
}

async function selectFrom<Row>(connectionString: string, sql: string, bindings: readonly unknown[]): Promise<Row[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql, [...bindings])).rows as Row[];
  } finally {
    await client.end();
  }
}
