import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Random values that must outlive a restart, by the name of the variable that carries each. */
const SECRET_NAMES = [
  "POSTGRES_PASSWORD",
  "JWT_SECRET",
  "COOKIE_SECRET",
  "QUOTE_SECRET",
  "PROXY_SECRET",
  "PREVIEW_SECRET",
  "PAYLOAD_SECRET",
  "STRIPE_STAND_IN_KEY",
  "STRIPE_WEBHOOK_SECRET",
] as const;

export type Secrets = Record<(typeof SECRET_NAMES)[number], string>;

const SECRET_BYTES = 32;

function readStored(file: string): Partial<Secrets> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Partial<Secrets>) : {};
}

/** The secrets of a data folder, made at the first call; a name that is new is added, nothing stored is changed. */
export function secretsOf(dataDir: string): Secrets {
  const file = path.join(dataDir, "secrets.json");
  const stored = readStored(file);
  const all = Object.fromEntries(
    SECRET_NAMES.map((name) => [name, stored[name] ?? randomBytes(SECRET_BYTES).toString("hex")]),
  ) as Secrets;
  if (SECRET_NAMES.some((name) => stored[name] === undefined)) {
    writeFileSync(`${file}.new`, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return all;
}
