import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { aimAt } from "../setup/api";
import { context } from "../setup/context";
import { ServerCopy } from "../setup/server-copy";
import { makeActors } from "./actors";
import { routeTable } from "./route-table";
import { sweepDenied } from "./sweep";

/** One defect put into the compiled server: in `file`, `before` becomes `after`. */
type Defect = { name: string; file: string; before: RegExp; after: string };

/** The three walls, each taken away by itself. */
const DEFECTS: Defect[] = [
  {
    name: "no-admin-guard",
    file: "src/api/guard.js",
    before: /async function guardAdmin\(req, res, next\) \{/,
    after: "async function guardAdmin(req, res, next) { return next();",
  },
  {
    name: "open-core-routes",
    file: "src/api/guard.js",
    before: /function guardPublic\(req, _res, next\) \{/,
    after: "function guardPublic(req, _res, next) { return next();",
  },
  {
    name: "everybody-allowed",
    file: "src/shared/allow.js",
    before: /function assertAllowed\(who, actor\) \{/,
    after: "function assertAllowed(who, actor) { return;",
  },
];

let mutant: ServerCopy | undefined;

/** Throws when the defect's place is not in the compiled file: a check that changes nothing would prove nothing. */
function put(defect: Defect, folder: string): void {
  const file = path.join(folder, defect.file);
  const code = readFileSync(file, "utf8");
  const changed = code.replace(defect.before, defect.after);
  if (changed === code) throw new Error(`${defect.file} has no ${defect.before}`);
  writeFileSync(file, changed);
}

afterEach(async () => {
  await mutant?.stop();
  aimAt({ apiUrl: context.apiUrl, databaseUrl: context.databaseUrl });
});

describe("the sweep", () => {
  it.each(DEFECTS.map((defect) => [defect.name, defect] as const))(
    "sees %s",
    async (_name, defect) => {
      mutant = new ServerCopy(defect.name);
      aimAt(await mutant.start((folder) => put(defect, folder)));
      const { actors } = await makeActors();
      // Reading is enough to be seen, and does no harm where nothing stops it.
      const reads = [...routeTable().values()].filter(
        (row) => row.method === "GET" && !row.path.endsWith("/subscribe") && !row.path.startsWith("/admin/index"),
      );
      const found = await sweepDenied(reads, actors, {});
      expect(found.length).toBeGreaterThan(3);
    },
    180_000,
  );
});
