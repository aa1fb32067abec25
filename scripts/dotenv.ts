import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Reads `NAME=value` lines: `#` begins a comment line, quotes around a value are taken off, nothing is expanded.
 * Throws with the line's number for anything else.
 */
export function parseDotenv(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const match = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/.exec(line);
    if (!match?.[1]) throw new Error(`.env, line ${index + 1}: expected NAME=value`);
    values[match[1]] = unquote(match[2] ?? "");
  }
  return values;
}

function unquote(value: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(value);
  return quoted ? (quoted[2] ?? "") : value;
}

/** The caller's environment over the repository's `.env`; an empty value counts as not given. */
export function readUserEnvironment(root: string): NodeJS.ProcessEnv {
  const file = path.join(root, ".env");
  const fromFile = existsSync(file) ? parseDotenv(readFileSync(file, "utf8")) : {};
  const given = Object.entries({ ...fromFile, ...process.env }).filter(([, value]) => value !== "");
  return Object.fromEntries(given);
}
