import type { Role } from "./roles.ts";

/**
 * Who may do what, declared apart from the rules that enforce it. A test walks every cell over
 * REST and GraphQL against a running CMS, and fails for a collection, route or GraphQL field that
 * is not in here. This file imports nothing of Payload, so the test can read it.
 */

export const actors = ["nobody", "editor", "verifier", "admin"] as const satisfies (Role | "nobody")[];
export type Actor = (typeof actors)[number];

/**
 * `allow` every row · `deny` none (401, 403 or 404, and nothing changes) · `published` only rows
 * that are published · `own` only the actor's own row · `others` every row but the actor's own.
 */
export type Verdict = "allow" | "deny" | "published" | "own" | "others";

export const operations = ["create", "read", "update", "delete", "readVersions", "unlock"] as const;
export type Operation = (typeof operations)[number];

type Row = Record<Actor, Verdict>;

const row = (nobody: Verdict, editor: Verdict, verifier: Verdict, admin: Verdict): Row => ({
  nobody,
  editor,
  verifier,
  admin,
});
//                       nobody   editor   verifier admin
const noOne = row(/*  */ "deny", "deny", "deny", "deny");
const everyone = row(/**/ "allow", "allow", "allow", "allow");
const writers = row(/* */ "deny", "allow", "deny", "allow");
const adminsOnly = row("deny", "deny", "deny", "allow");
const publishedOrAll = row("published", "allow", "published", "allow");
const selfOrAdmin = row("deny", "own", "own", "allow");
const selfAlways = row("deny", "own", "own", "own");

const withVersions = {
  create: writers,
  read: publishedOrAll,
  update: writers,
  delete: writers,
  readVersions: writers,
  unlock: noOne,
};
const publicWithoutVersions = {
  create: writers,
  read: everyone,
  update: writers,
  delete: writers,
  readVersions: noOne,
  unlock: noOne,
};
const shut = {
  create: noOne,
  read: noOne,
  update: noOne,
  delete: noOne,
  readVersions: noOne,
  unlock: noOne,
};

/** Collection × operation × actor. */
export const accessTable: Record<string, Record<Operation, Row>> = {
  articles: withVersions,
  faqs: withVersions,
  "article-categories": publicWithoutVersions,
  media: publicWithoutVersions,
  users: {
    create: adminsOnly,
    read: selfOrAdmin,
    update: selfOrAdmin,
    delete: row("deny", "deny", "deny", "others"),
    readVersions: noOne,
    unlock: adminsOnly,
  },
  "payload-locked-documents": {
    ...shut,
    read: row("deny", "allow", "allow", "allow"),
    update: writers,
    delete: writers,
  },
  "payload-preferences": {
    ...shut,
    read: selfAlways,
    update: selfAlways,
    delete: selfAlways,
  },
  "payload-kv": shut,
  "payload-migrations": shut,
};

/** Collections without a single route: whatever is asked of them is answered 501. */
export const unservedCollections = ["payload-kv", "payload-migrations"];
