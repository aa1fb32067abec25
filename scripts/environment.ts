import { ENABLED_EVENTS } from "../modules/stripe/contract";
import { withDatabase } from "../src/bootstrap/databases";
import { postgresUrl } from "../src/bootstrap/postgres";
import type { Ports } from "./ports";
import type { Secrets } from "./secrets";

export const DATABASES = { shop: "berth", cms: "berth_cms", stripe: "berth_stripe" } as const;

const DEMO_PASSWORD = "berth-demo-2026";

/** What the environment of every child is made of. */
export type EnvironmentInput = {
  /** The caller's environment with `.env`: whatever it names wins. */
  user: NodeJS.ProcessEnv;
  /** Folder of the sources that run: the repository, or the tests' copy. */
  appDir: string;
  dataDir: string;
  ports: Ports;
  secrets: Secrets;
  mode: "production" | "development" | "test";
};

/** A child's environment, complete; with what the parts started by us depend on. */
export type Environment = {
  variables: NodeJS.ProcessEnv;
  uses: { embeddedPostgres: boolean; stripeStandIn: boolean; maildev: boolean };
  demo: boolean;
};

/**
 * Computes the environment that every child gets. Pure: it reads no process.env and no file.
 * Throws when a live Stripe key meets demo mode, whose stand-ins and known passwords it must never meet.
 */
export function makeEnvironment(input: EnvironmentInput): Environment {
  const { user, ports, secrets } = input;
  const demo = user.BERTH_DEMO !== "false";
  if (demo && /^[rs]k_live_/.test(user.STRIPE_API_KEY ?? "")) {
    throw new Error(
      "STRIPE_API_KEY is a live key, and demo mode refuses to start with one: set BERTH_DEMO=false, or take the key out.",
    );
  }
  const uses = {
    embeddedPostgres: !user.DATABASE_URL,
    stripeStandIn: !user.STRIPE_API_KEY,
    maildev: !user.SMTP_URL,
  };
  const variables = {
    ...user,
    ...addresses(ports, uses.maildev),
    ...databases(user, ports, secrets),
    ...signing(user, secrets),
    ...stripe(user, ports, secrets, uses.stripeStandIn),
    // In tests the stand-in compares all it takes and answers with the types of the `stripe` package.
    ...(input.mode === "test" ? { STRIPE_STAND_IN_VALIDATE: "true" } : {}),
    ...folders(input),
    SMTP_URL: user.SMTP_URL ?? `smtp://127.0.0.1:${ports.smtp}`,
    MAIL_FROM: user.MAIL_FROM ?? "Berth <hello@berth.example>",
    BERTH_DEMO: String(demo),
    DEMO_PASSWORD: user.DEMO_PASSWORD ?? DEMO_PASSWORD,
    NODE_ENV: input.mode === "development" ? "development" : "production",
    MEDUSA_DISABLE_TELEMETRY: "true",
    NEXT_TELEMETRY_DISABLED: "1",
    ASTRO_TELEMETRY_DISABLED: "1",
  };
  return { variables, uses, demo };
}

function addresses(ports: Ports, maildev: boolean): NodeJS.ProcessEnv {
  return {
    API_PORT: String(ports.api),
    API_URL: `http://localhost:${ports.api}`,
    STOREFRONT_PORT: String(ports.storefront),
    STOREFRONT_URL: `http://localhost:${ports.storefront}`,
    CMS_PORT: String(ports.cms),
    CMS_URL: `http://localhost:${ports.cms}`,
    ...(maildev ? { MAIL_URL: `http://localhost:${ports.mail}` } : {}),
  };
}

function databases(user: NodeJS.ProcessEnv, ports: Ports, secrets: Secrets): NodeJS.ProcessEnv {
  const shop = user.DATABASE_URL ?? postgresUrl(ports.postgres, secrets.POSTGRES_PASSWORD, DATABASES.shop);
  return {
    DATABASE_URL: shop,
    CMS_DATABASE_URL: user.CMS_DATABASE_URL ?? withDatabase(shop, DATABASES.cms),
    STRIPE_STAND_IN_DATABASE_URL: user.STRIPE_STAND_IN_DATABASE_URL ?? withDatabase(shop, DATABASES.stripe),
  };
}

function signing(user: NodeJS.ProcessEnv, secrets: Secrets): NodeJS.ProcessEnv {
  const names = [
    "JWT_SECRET",
    "COOKIE_SECRET",
    "QUOTE_SECRET",
    "PROXY_SECRET",
    "PREVIEW_SECRET",
    "PAYLOAD_SECRET",
  ] as const;
  return Object.fromEntries(names.map((name) => [name, user[name] ?? secrets[name]]));
}

function stripe(user: NodeJS.ProcessEnv, ports: Ports, secrets: Secrets, standIn: boolean): NodeJS.ProcessEnv {
  if (!standIn) {
    if (!user.STRIPE_PUBLISHABLE_KEY) throw new Error("STRIPE_API_KEY is set, but STRIPE_PUBLISHABLE_KEY is not.");
    return { STRIPE_API_BASE: user.STRIPE_API_BASE };
  }
  const suffix = secrets.STRIPE_STAND_IN_KEY.slice(0, 24);
  return {
    STRIPE_PORT: String(ports.stripe),
    STRIPE_API_BASE: `http://localhost:${ports.stripe}`,
    STRIPE_API_KEY: `sk_test_standin${suffix}`,
    STRIPE_PUBLISHABLE_KEY: `pk_test_standin${suffix}`,
    STRIPE_WEBHOOK_SECRET: `whsec_${secrets.STRIPE_WEBHOOK_SECRET}`,
    STRIPE_WEBHOOK_URL: `http://localhost:${ports.api}/hooks/stripe`,
    STRIPE_WEBHOOK_EVENTS: ENABLED_EVENTS.join(","),
    STRIPE_CONNECT_WEBHOOK_SECRET: `whsec_connect_${secrets.STRIPE_WEBHOOK_SECRET}`,
    STRIPE_CONNECT_WEBHOOK_URL: `http://localhost:${ports.api}/hooks/stripe/connect`,
  };
}

function folders(input: EnvironmentInput): NodeJS.ProcessEnv {
  return {
    BERTH_ROOT: input.appDir,
    BERTH_DATA_DIR: input.dataDir,
    CMS_FILES_DIR: input.user.CMS_FILES_DIR ?? `${input.dataDir}/cms-media`,
  };
}
