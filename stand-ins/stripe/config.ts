import path from "node:path";
import { z } from "zod";
import type { WebhookTarget } from "./webhook-send";

const loopbackOrigin = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

const testSecretKey = z
  .string()
  .regex(/^sk_test_\w{4,}$/, "must be a test secret key (sk_test_…); the stand-in refuses live keys");
const testPublishableKey = z
  .string()
  .regex(/^pk_test_\w{4,}$/, "must be a test publishable key (pk_test_…); the stand-in refuses live keys");

const environment = z.object({
  STRIPE_STAND_IN_DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must be a postgres:// address"),
  STRIPE_API_KEY: testSecretKey,
  STRIPE_PUBLISHABLE_KEY: testPublishableKey,
  STRIPE_STAND_IN_HOST: z.string().default("127.0.0.1"),
  STRIPE_STAND_IN_PORT: z.coerce.number().int().min(1).max(65535).default(12111),
  STRIPE_STAND_IN_PUBLIC_URL: z.url().optional(),
  STRIPE_STAND_IN_ALLOWED_ORIGINS: z.string().default(""),
  STOREFRONT_URL: z.url().optional(),
  STRIPE_STAND_IN_ACCOUNT_ID: z
    .string()
    .regex(/^acct_\w+$/)
    .default("acct_standin"),
  STRIPE_WEBHOOK_URL: z.url().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().min(8).optional(),
  STRIPE_WEBHOOK_EVENTS: z
    .string()
    .regex(/^[a-z_.*]+(,[a-z_.]+)*$/, "must be * or names of events, such as charge.succeeded,charge.refunded")
    .default("*"),
  STRIPE_CONNECT_WEBHOOK_URL: z.url().optional(),
  STRIPE_CONNECT_WEBHOOK_SECRET: z.string().min(8).optional(),
  STRIPE_STAND_IN_VALIDATE: z.enum(["true", "false"]).default("false"),
  BERTH_DATA_DIR: z.string().default(".data"),
  STRIPE_STAND_IN_RETRY_SECONDS: z
    .string()
    .regex(/^\d+(\.\d+)?(,\d+(\.\d+)?)*$/, "must be seconds, such as 1,2,5,60")
    .default("1,2,5,10,30,60,300,3600"),
});

/** Everything the process is told from outside, read once at start. */
export type Config = {
  databaseUrl: string;
  secretKey: string;
  publishableKey: string;
  host: string;
  port: number;
  /** Where browsers reach this process, without a trailing slash; 3-D Secure links start with it. */
  publicUrl: string;
  accountId: string;
  /** Where events of the platform go, and those of connected accounts. */
  webhook: WebhookTarget | null;
  connectWebhook: WebhookTarget | null;
  /** Seconds to wait after the first, second … failure to deliver; the last goes on being used. */
  retrySeconds: readonly number[];
  /** Folder in which schemas are kept; null: what goes over the wire is not checked against Stripe's types. */
  schemasDir: string | null;
  /** Whether a page of this origin may call the publishable-key routes. */
  allowsOrigin: (origin: string) => boolean;
};

/**
 * Reads the configuration from environment variables.
 * @throws Error naming every missing or bad variable, so that the start stops with a useful sentence.
 */
export function readConfig(source: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The Stripe stand-in cannot start. ${reasons.join("; ")}`);
  }
  const env = parsed.data;
  const listed = env.STRIPE_STAND_IN_ALLOWED_ORIGINS.split(",").map((origin) => origin.trim());
  const origins = [...listed, env.STOREFRONT_URL ?? ""].filter(Boolean).map((url) => new URL(url).origin);
  return {
    databaseUrl: env.STRIPE_STAND_IN_DATABASE_URL,
    secretKey: env.STRIPE_API_KEY,
    publishableKey: env.STRIPE_PUBLISHABLE_KEY,
    host: env.STRIPE_STAND_IN_HOST,
    port: env.STRIPE_STAND_IN_PORT,
    publicUrl: (env.STRIPE_STAND_IN_PUBLIC_URL ?? `http://localhost:${env.STRIPE_STAND_IN_PORT}`).replace(/\/+$/, ""),
    accountId: env.STRIPE_STAND_IN_ACCOUNT_ID,
    webhook: targetOf("STRIPE_WEBHOOK", env.STRIPE_WEBHOOK_URL, env.STRIPE_WEBHOOK_SECRET, env.STRIPE_WEBHOOK_EVENTS),
    connectWebhook: targetOf(
      "STRIPE_CONNECT_WEBHOOK",
      env.STRIPE_CONNECT_WEBHOOK_URL,
      env.STRIPE_CONNECT_WEBHOOK_SECRET,
    ),
    retrySeconds: env.STRIPE_STAND_IN_RETRY_SECONDS.split(",").map(Number),
    schemasDir: env.STRIPE_STAND_IN_VALIDATE === "true" ? path.join(env.BERTH_DATA_DIR, "cache") : null,
    // Any page of this machine, as a development tool; others are named.
    allowsOrigin: (origin) => origins.includes(origin) || loopbackOrigin.test(origin),
  };
}

function targetOf(
  name: string,
  url: string | undefined,
  secret: string | undefined,
  events = "*",
): WebhookTarget | null {
  if (!url) return null;
  if (!secret) throw new Error(`The Stripe stand-in cannot start. ${name}_SECRET: is needed with ${name}_URL`);
  return { url, secret, events: events.split(",") };
}
