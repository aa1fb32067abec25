import { z } from "zod";

const url = z.url();
const flag = z.enum(["true", "false"]).transform((value) => value === "true");
const count = (fallback: number) => z.coerce.number().int().positive().default(fallback);
const secret = z.string().min(16);

/** Everything the API reads from its environment; a missing or bad value stops the start with its name. */
const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z.string().min(1),
  REDIS_URL: z.string().optional(),
  API_URL: url.default("http://localhost:9000"),
  STOREFRONT_URL: url.default("http://localhost:8000"),
  CMS_URL: url.default("http://localhost:3000"),
  JWT_SECRET: secret,
  COOKIE_SECRET: secret,
  /** Signs quotes; changing it makes every open quote unknown. */
  QUOTE_SECRET: secret,
  /** Shared with the storefront: it signs the visitor's address. */
  PROXY_SECRET: secret,
  /** Stripe's secret key, or the stand-in's. */
  STRIPE_API_KEY: z.string().min(1),
  STRIPE_PUBLISHABLE_KEY: z.string().min(1),
  /** Base address of the stand-in; absent means Stripe itself. */
  STRIPE_API_BASE: url.optional(),
  /** The stand-in's own database, which only the seed writes to from here. */
  STRIPE_STAND_IN_DATABASE_URL: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  /** Of the endpoint for events of connected accounts. */
  STRIPE_CONNECT_WEBHOOK_SECRET: z.string().optional(),
  SMTP_URL: z.string().default("smtp://127.0.0.1:1025"),
  MAIL_FROM: z.string().default("Berth <hello@berth.example>"),
  /** Demo mode: stand-ins, demo accounts, a clock that can be moved. Refused together with a live key. */
  BERTH_DEMO: flag.default(false),
  /** Where local files are kept: pictures under `static/`. */
  BERTH_DATA_DIR: z.string().default(".data"),
  /** Folder of the repository, for seed data; the working directory unless said. */
  BERTH_ROOT: z.string().default(process.cwd()),
  DEMO_PASSWORD: z.string().min(10).default("berth-demo-2026"),
  /** The marketplace's service fee, in basis points of a stay's price with its cleaning fee: 600 is 6 %. */
  SERVICE_FEE_BPS: z.coerce.number().int().min(0).max(10_000).default(600),
  /** Days after the end of a booking at which its money becomes available to the seller. */
  EARNINGS_DELAY_DAYS: z.coerce.number().int().min(0).max(365).default(3),
  /** The marketplace on documents: its legal name, its address with lines parted by `;`, its country and tax number. */
  MARKETPLACE_LEGAL_NAME: z.string().min(1).max(200).default("Berth"),
  MARKETPLACE_ADDRESS: z.string().max(600).default(""),
  MARKETPLACE_COUNTRY: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  MARKETPLACE_TAX_ID: z.string().min(1).max(50).optional(),
  /** Where the marketplace's day ends, for the dates of its documents. */
  MARKETPLACE_TIME_ZONE: z.string().default("UTC"),
  /** Minutes that a hold lives. */
  HOLD_MINUTES: count(15),
  /** Live unpaid holds that one account, one e-mail address and one network address may have at once. */
  HOLDS_PER_ACCOUNT: count(5),
  HOLDS_PER_EMAIL: count(5),
  HOLDS_PER_ADDRESS: count(20),
  /** Multiplies every rate limit per address; tests and benches that need more calls raise it. */
  RATE_LIMIT_FACTOR: z.coerce.number().positive().default(1),
  /** Largest request body in KiB. */
  BODY_LIMIT_KB: count(100),
  /** Connections to the database that one process opens at most, and milliseconds that work waits for a free one. */
  DATABASE_POOL_MAX: count(24),
  DATABASE_ACQUIRE_MS: count(10_000),
  /**
   * Requests that one process works on at once, and milliseconds that others wait before they are told to come back.
   * What books and pays has places of its own; those of all else are fewer than the connections, so it always gets one.
   */
  REQUESTS_AT_ONCE: count(16),
  REQUEST_WAIT_MS: count(2_000),
  MONEY_REQUESTS_AT_ONCE: count(16),
  MONEY_WAIT_MS: count(10_000),
  /** Of each kind, how many may wait. */
  REQUESTS_WAITING_MAX: count(1_000),
  /** Milliseconds that requests are given to end when the process is asked to. */
  SHUTDOWN_MS: count(6_000),
});

export type Env = z.infer<typeof schema>;

/** Parses an environment; throws one Error that names every variable that is missing or wrong. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(present);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not complete:\n${lines.join("\n")}\nSee .env.example.`);
  }
  if (parsed.data.BERTH_DEMO && /^[rs]k_live_/.test(parsed.data.STRIPE_API_KEY)) {
    throw new Error("STRIPE_API_KEY is a live key: demo mode (BERTH_DEMO) refuses to start with it.");
  }
  return parsed.data;
}

let parsedOnce: Env | undefined;

/** The process's environment, parsed at the first call. */
export function env(): Env {
  parsedOnce ??= parseEnv(process.env);
  return parsedOnce;
}
