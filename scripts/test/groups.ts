import type { ServiceName } from "../services";

/** A vitest project of vitest.config.mts. */
export type Project = "unit" | "module" | "start" | "http" | "cms" | "journeys" | "visual" | "long";

/** Projects that need no running Berth: only PostgreSQL and Redis. */
export const WITHOUT_SERVERS: readonly Project[] = ["unit", "module", "start"];

/** Projects that share one boot of the servers and one copy of the seeded database. */
export type Group = {
  name: string;
  projects: readonly Project[];
  services: readonly ServiceName[];
  /** Its servers and their seed live on a fixed day. */
  onFixedDay?: true;
};

const EVERY_DAY: readonly Group[] = [
  { name: "http", projects: ["http"], services: ["maildev", "stripe", "medusa", "storefront"] },
  { name: "browser", projects: ["cms", "journeys"], services: ["maildev", "stripe", "medusa", "storefront", "cms"] },
  { name: "visual", projects: ["visual"], services: ["stripe", "medusa", "storefront", "cms"], onFixedDay: true },
];

/** Only run by `npm run test:long`, or when it is named. */
const LONG: Group = { name: "long", projects: ["long"], services: ["maildev", "stripe", "medusa"] };

export const GROUPS: readonly Group[] = [...EVERY_DAY, LONG];

/** What `npm test` runs when nothing is named. */
export const PROJECTS: readonly Project[] = [...WITHOUT_SERVERS, ...EVERY_DAY.flatMap(({ projects }) => projects)];

/** Every project that can be named. */
export const ALL_PROJECTS: readonly Project[] = [...PROJECTS, ...LONG.projects];

/** True for a name that `npm test -- <name>` may be given. */
export function isProject(name: string): name is Project {
  return (ALL_PROJECTS as readonly string[]).includes(name);
}

/**
 * Limits that suites would otherwise run into: hundreds of calls come from one address. A suite about the limits
 * themselves starts a server of its own with the defaults.
 */
export const GENEROUS_LIMITS = {
  RATE_LIMIT_FACTOR: "1000",
  HOLDS_PER_ACCOUNT: "1000",
  HOLDS_PER_ADDRESS: "1000",
  REQUEST_WAIT_MS: "60000",
  MONEY_WAIT_MS: "60000",
} as const;
