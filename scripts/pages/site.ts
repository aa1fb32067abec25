import path from "node:path";
import { z } from "zod";
import { ROOT } from "../instance";
import { readJson } from "../json-file";

const account = z.object({ email: z.string(), password: z.string() });
const demo = z.object({
  urls: z.object({
    storefront: z.string(),
    api: z.string(),
    cms: z.string().optional(),
    mail: z.string().optional(),
  }),
  publishable_key: z.string(),
  accounts: z.record(z.string(), account),
});

/** A name and password that opens a door. */
export type Account = z.infer<typeof account>;

/** A running Berth, as far as a browser needs to know it. Addresses have no slash at the end. */
export type Site = {
  storefrontUrl: string;
  apiUrl: string;
  /** Payload and the mail page, where they run. */
  cmsUrl: string | null;
  mailUrl: string | null;
  publishableKey: string;
  accounts: Record<string, Account>;
};

/** The Berth that `npm start` runs, from `.data/demo.json`; throws in words when there is none. */
export function demoSite(): Site {
  const parsed = demo.safeParse(readJson(path.join(ROOT, ".data", "demo.json")));
  if (!parsed.success) throw new Error("No Berth has run here yet: start it with npm start, and run this beside it.");
  const { urls, publishable_key, accounts } = parsed.data;
  return {
    storefrontUrl: urls.storefront,
    apiUrl: urls.api,
    cmsUrl: urls.cms?.replace(/\/admin$/, "") ?? null,
    mailUrl: urls.mail ?? null,
    publishableKey: publishable_key,
    accounts,
  };
}

/** An account of the demo by its name; throws when the seed did not make it. */
export function accountOf({ accounts }: Site, name: string): Account {
  const found = accounts[name];
  if (!found) throw new Error(`the seed made no account "${name}", only ${Object.keys(accounts).join(", ")}`);
  return found;
}
