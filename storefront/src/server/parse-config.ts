import { z } from "zod";

const address = z.url().transform((value) => value.replace(/\/+$/, ""));
const flag = z.enum(["true", "false"]).transform((value) => value === "true");

const schema = z
  .object({
    /** Medusa, as this server and the visitor's browser (pictures) reach it. */
    API_URL: address,
    /** Sent with every `/store` call as `x-publishable-api-key`. */
    PUBLISHABLE_KEY: z.string().min(1),
    /** Payload, for the help centre. */
    CMS_URL: address,
    /** This site as visitors see it: the only origin whose forms are accepted. */
    STOREFRONT_URL: address,
    /** Shared with the API: signs the visitor's address. */
    PROXY_SECRET: z.string().min(16),
    /** Shared with Payload: signs the links to articles that are not published yet. */
    PREVIEW_SECRET: z.string().min(16),
    /** Base address of the payment stand-in; absent means Stripe itself. */
    STRIPE_API_BASE: address.optional(),
    /** Web page of the demo's mail box, linked from the footer in demo mode. */
    MAIL_URL: address.optional(),
    /** Medusa's admin, where businesses work; `${API_URL}/app` unless said. */
    ADMIN_URL: address.optional(),
    BERTH_DEMO: flag.default(false),
  })
  .transform((values) => ({ ...values, ADMIN_URL: values.ADMIN_URL ?? `${values.API_URL}/app` }));

export type Config = z.infer<typeof schema>;

/** Parses an environment; throws one Error that names every variable that is missing or wrong. */
export function parseConfig(source: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(present);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The storefront's environment is not complete:\n${lines.join("\n")}\nSee .env.example.`);
}
