import { readFileSync } from "node:fs";
import type { Actor } from "../../cms/src/access/access-table";
import type { Account, TestContext } from "../setup/context";

/**
 * `npm test` describes the running servers in a file; a CMS that was started by hand is described
 * by CMS_TEST_* (cms/README.md), which win.
 */
const file = process.env.BERTH_TEST_CONTEXT;
const context = file ? (JSON.parse(readFileSync(file, "utf8")) as TestContext) : null;

function setting(name: string, described: string | undefined): string {
  const value = process.env[name] || described;
  if (!value) throw new Error(`${name} is missing: run these tests by npm test -- cms, or as cms/README.md says.`);
  return value;
}

/** Address of the running CMS; it must be what that CMS was given as CMS_URL. */
export const cmsUrl = (): string => new URL(setting("CMS_TEST_URL", context?.cmsUrl)).origin;

/** Its database, only ever read by the tests, except where they say why. */
export const cmsDatabaseUrl = (): string => setting("CMS_TEST_DATABASE_URL", context?.cmsDatabaseUrl);

/** What it signs links to drafts with. */
export const previewSecret = (): string => setting("CMS_TEST_PREVIEW_SECRET", context?.environment.PREVIEW_SECRET);

/** The maildev that it sends to. */
export const mailUrl = (): string => setting("CMS_TEST_MAIL_URL", context?.mailUrl);

const emails = {
  admin: "cms-admin@berth.example",
  editor: "support@berth.example",
  verifier: "verifier@berth.example",
};

/** The seeded account of a role. */
export function accountOf(role: Exclude<Actor, "nobody">): Account {
  const name = role.toUpperCase();
  return {
    email: process.env[`CMS_TEST_${name}_EMAIL`] ?? emails[role],
    password:
      process.env[`CMS_TEST_${name}_PASSWORD`] ?? setting("CMS_TEST_PASSWORD", context?.environment.DEMO_PASSWORD),
  };
}
