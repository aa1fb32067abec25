import { type ChildProcess, spawn } from "node:child_process";
import { Client } from "pg";
import { TEMPLATES } from "../../scripts/test/template";
import { context } from "./context";
import { freePort } from "./server-copy";
import { until } from "./until";

async function onServer(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: context.pgServerUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/**
 * A stand-in for Stripe of a suite's own. Whose server books needs one: the reconciler of any other server would take
 * the bookings' intents for strays, for they are not in its database, and cancel them.
 */
export class OwnStripe {
  private readonly database: string;
  private process: ChildProcess | undefined;

  constructor(name: string) {
    this.database = `copy_${name}_stripe`;
  }

  /** Starts it; answers its address and what a server's environment needs to use it. */
  async start(): Promise<{ url: string; env: Record<string, string> }> {
    const drop = `DROP DATABASE IF EXISTS ${this.database} WITH (FORCE)`;
    await onServer(drop, `CREATE DATABASE ${this.database} TEMPLATE ${TEMPLATES.stripe}`);
    const database = new URL(context.databaseUrl);
    database.pathname = `/${this.database}`;
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const env = {
      STRIPE_STAND_IN_DATABASE_URL: database.href,
      STRIPE_STAND_IN_PORT: String(port),
      STRIPE_API_BASE: url,
    };
    this.process = spawn(process.execPath, ["--import", "tsx", "stand-ins/stripe/main.ts"], {
      cwd: context.appDir,
      env: { ...context.environment, ...env },
      stdio: "ignore",
    });
    await until("the stand-in", () =>
      fetch(`${url}/health`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    return { url, env };
  }

  async stop(): Promise<void> {
    this.process?.kill("SIGKILL");
    await onServer(`DROP DATABASE IF EXISTS ${this.database} WITH (FORCE)`);
  }
}
