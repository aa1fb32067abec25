import { spawnSync } from "node:child_process";
import path from "node:path";
import { Client } from "pg";
import { readUserEnvironment } from "./dotenv";
import { databaseUrlOf, openInstance, ROOT } from "./instance";
import { portsFrom } from "./ports";

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Runs a script of the API (`medusa exec`) against the database of this folder's Berth, which must be up. */
export async function runMedusaScript(script: string, args: readonly string[]): Promise<void> {
  const user = readUserEnvironment(ROOT);
  const instance = openInstance({
    appDir: ROOT,
    dataDir: path.join(ROOT, ".data"),
    ports: portsFrom(user),
    user,
    mode: "production",
  });
  if (!(await answers(databaseUrlOf(instance, "DATABASE_URL")))) {
    throw new Error("The database does not answer: start Berth first (npm start), and run this beside it.");
  }
  const cli = path.join(ROOT, "node_modules/@medusajs/cli/cli.js");
  const ended = spawnSync(process.execPath, [cli, "exec", script, ...args], {
    cwd: ROOT,
    env: { ...instance.environment.variables, LOG_LEVEL: "error" },
    stdio: "inherit",
  });
  if (ended.status !== 0) throw new Error(`medusa exec ${script} ended with ${ended.status ?? ended.signal}`);
}
