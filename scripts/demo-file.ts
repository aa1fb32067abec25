import path from "node:path";
import { z } from "zod";
import type { Instance } from "./instance";
import { readJson, writeJson } from "./json-file";

const account = z.object({ email: z.string(), password: z.string() });
const seeded = z.object({ publishable_key: z.string().min(1), accounts: z.record(z.string(), account) });

/** What the seed says about itself in `.data/seed.json`. */
export type Seeded = z.infer<typeof seeded>;

/** What `.data/demo.json` holds: everything a person or a program needs to use the running demo. */
export type Demo = Seeded & { urls: Record<string, string> };

/** Payload's own demo accounts; its seed makes them with the demo's password. */
const CMS_ACCOUNTS = { support: "support@berth.example", verifier: "verifier@berth.example" } as const;

/** Reads what the seed wrote; throws when it is missing or has another shape. */
export function readSeeded(instance: Instance): Seeded {
  const file = path.join(instance.dataDir, instance.environment.variables.BERTH_SEED_FILE ?? "seed.json");
  const parsed = seeded.safeParse(readJson(file));
  if (!parsed.success) throw new Error(`${file} is not what the seed should write: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function cmsAccounts(password: string): Seeded["accounts"] {
  return Object.fromEntries(Object.entries(CMS_ACCOUNTS).map(([name, email]) => [name, { email, password }]));
}

/** The addresses and accounts of a running instance; Payload's only once it answers. */
export function describeDemo(instance: Instance, payloadAnswers: boolean): Demo {
  const { variables, uses } = instance.environment;
  const { publishable_key, accounts } = readSeeded(instance);
  const urls = {
    storefront: variables.STOREFRONT_URL,
    api: variables.API_URL,
    admin: `${variables.API_URL}/app`,
    cms: payloadAnswers ? `${variables.CMS_URL}/admin` : undefined,
    mail: uses.maildev ? variables.MAIL_URL : undefined,
    stripe: uses.stripeStandIn ? variables.STRIPE_API_BASE : undefined,
  };
  const password = variables.DEMO_PASSWORD ?? "";
  return {
    urls: Object.fromEntries(Object.entries(urls).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    publishable_key,
    accounts: payloadAnswers ? { ...accounts, ...cmsAccounts(password) } : accounts,
  };
}

/** Writes `.data/demo.json`, whole or not at all. It holds passwords, so only its owner may read it. */
export function writeDemo(instance: Instance, demo: Demo): void {
  writeJson(path.join(instance.dataDir, "demo.json"), demo, 0o600);
}
