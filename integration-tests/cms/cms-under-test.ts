import type { Actor } from "../../cms/src/access/access-table";

/** A signed-in member of staff, as the tests know one. */
export interface Account {
  email: string;
  password: string;
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: cms/README.md says how these tests are run.`);
  return value;
}

/** Address of the running CMS; it must be what that CMS was given as CMS_URL. */
export const cmsUrl = (): string => new URL(setting("CMS_TEST_URL")).origin;

/** Its database, only ever read by the tests, except where they say why. */
export const cmsDatabaseUrl = (): string => setting("CMS_TEST_DATABASE_URL");

const defaultEmails = {
  admin: "cms-admin@berth.example",
  editor: "support@berth.example",
  verifier: "verifier@berth.example",
};

/** The seeded account of a role. */
export function accountOf(role: Exclude<Actor, "nobody">): Account {
  const name = role.toUpperCase();
  return {
    email: process.env[`CMS_TEST_${name}_EMAIL`] ?? defaultEmails[role],
    password: process.env[`CMS_TEST_${name}_PASSWORD`] ?? setting("CMS_TEST_PASSWORD"),
  };
}
