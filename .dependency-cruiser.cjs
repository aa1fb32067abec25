/**
 * The walls. What each capability may lean on is the table of ARCHITECTURE.md; leaning is transitive, and a call
 * against the arrows goes through a handler registered at start or a row that the other side reads.
 * @type {import('dependency-cruiser').IConfiguration}
 */

/** Effects and time belong to no subject: every capability above them may use them. */
const GROUND = ["timer", "outbox", "notify"];

const LEANS_ON = {
  timer: [],
  outbox: ["timer"],
  notify: ["outbox"],
  seller: [],
  listing: ["seller"],
  availability: ["listing"],
  rates: ["listing"],
  commission: [],
  tax: [],
  search: ["listing", "availability", "rates"],
  stripe: [],
  booking: ["availability", "rates", "commission", "tax", "ledger", "stripe"],
  ledger: [],
  payout: ["ledger", "stripe", "booking", "invoice"],
  invoice: ["booking", "ledger", "tax"],
  verification: ["seller"],
  review: ["booking"],
  broadcast: ["search", "booking"],
  campaign: ["booking"],
  message: [],
  help: [],
  support: ["help"],
  assist: ["help"],
  tier: ["stripe"],
};
const EVERYTHING = Object.keys(LEANS_ON);

function reach(name, seen = new Set()) {
  for (const next of LEANS_ON[name] ?? []) {
    if (!seen.has(next)) reach(next, seen.add(next));
  }
  return seen;
}

function mayUse(name) {
  const ground = GROUND.includes(name) ? [] : GROUND;
  return [...new Set([name, ...reach(name), ...ground, ...ground.flatMap((base) => [...reach(base)])])];
}

const alternatives = (names) => `(${names.join("|")})`;

const leaning = Object.keys(LEANS_ON).map((name) => ({
  name: `${name}-leans-only-on-its-table`,
  comment: `${name} may use ${mayUse(name).join(", ")}.`,
  severity: "error",
  from: { path: `^modules/${name}/`, pathNot: "/tests/" },
  to: { path: "^modules/", pathNot: `^modules/${alternatives(mayUse(name))}/` },
}));

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "domain-is-pure",
      comment: "Rules take values and the instant: no service, no database, no environment, no clock, no file.",
      severity: "error",
      from: { path: "^modules/[^/]+/domain/" },
      to: {
        pathNot: [
          "^modules/[^/]+/domain/",
          "^modules/[^/]+/contract(\\.ts$|/)",
          "^src/shared/(money|problem|route|plain-date|interval)\\.ts$",
          "node_modules/(temporal-polyfill|zod)/",
          // Hashing is a function of its input; drawing random bytes in domain/ is for review to refuse.
          "^(node:)?crypto$",
        ],
      },
    },
    {
      name: "domain-of-others-is-closed",
      severity: "error",
      from: { path: "^modules/([^/]+)/domain/" },
      to: { path: "^modules/([^/]+)/domain/", pathNot: "^modules/$1/" },
    },
    {
      name: "capability-behind-its-door",
      comment: "Another capability is reached through its index.ts and contract.ts (or contract/*.ts) only.",
      severity: "error",
      from: { path: "^modules/([^/]+)/", pathNot: "/tests/" },
      to: {
        path: "^modules/[^/]+/",
        pathNot: ["^modules/$1/", "^modules/[^/]+/(index\\.ts$|contract\\.ts$|contract/)"],
      },
    },
    {
      name: "shell-uses-doors-only",
      comment: "The shell knows a capability by its door, and its admin pages by what they export for it.",
      severity: "error",
      from: { path: "^(src|cms|storefront)/", pathNot: "/tests/" },
      to: { path: "^modules/", pathNot: "^modules/[^/]+/(index\\.ts$|contract\\.ts$|contract/|links/)" },
    },
    {
      name: "shared-knows-nobody",
      severity: "error",
      from: { path: "^src/shared/" },
      to: { path: ["^modules/", "^src/(?!shared/)", "^cms/", "^storefront/", "^scripts/", "^stand-ins/"] },
    },
    {
      name: "islands-take-types-only",
      comment: "The browser shares the contracts' types with the API, no code; Astro's server reads answers by them.",
      severity: "error",
      from: { path: "^(cms|storefront/src/(booking|client|i18n|payment)|storefront/src/paths)", pathNot: "/tests/" },
      to: { path: "^modules/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "stand-ins-stand-alone",
      comment: "A stand-in proves nothing when it shares code with what it stands in for.",
      severity: "error",
      from: { path: "^stand-ins/", pathNot: "/tests/" },
      to: { path: ["^modules/", "^src/", "^cms/", "^storefront/", "^scripts/"] },
    },
    {
      name: "not-into-tests",
      severity: "error",
      // The runner of the groups writes the context that the suites read, and shares its type; screens draw the samples.
      from: { pathNot: ["/tests/", "^integration-tests/", "^scripts/test/run-group", "^scripts/screens/mails"] },
      to: { path: ["/tests/", "^integration-tests/"] },
    },
    {
      name: "resolvable",
      severity: "error",
      from: { pathNot: "^cms/" },
      to: { couldNotResolve: true, pathNot: "^(astro:|@payload-config|virtual:)" },
    },
    ...leaning,
    {
      name: "unknown-capability",
      comment: `A new capability gets its line in LEANS_ON first; known are ${EVERYTHING.join(", ")}, analytics.`,
      severity: "error",
      from: { path: `^modules/(?!${alternatives([...EVERYTHING, "analytics"])}/)` },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["(^|/)\\.(medusa|next|astro|data)/", "(^|/)dist/", "storefront/public/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mts", ".js", ".mjs", ".cjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "require", "node", "default"],
    },
    cache: { folder: ".data/cache/dependency-cruiser", strategy: "content" },
  },
};
