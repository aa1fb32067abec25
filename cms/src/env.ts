import { join, resolve } from "node:path";
import { z } from "zod";

const SECRET_LENGTH_MIN = 32;

/** An http(s) address without a path, as a browser writes an origin. */
const origin = z
  .url({ protocol: /^https?$/, error: "must be an http(s) address" })
  .refine((value) => new URL(value).pathname === "/", { error: "must not have a path" })
  .transform((value) => new URL(value).origin);

/** An empty value in an env file means "not set". */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const senderPattern = /^(?:"?([^"<>]*?)"?\s*<([^<>]+)>|([^<>\s]+))$/;

/** `help@berth.example` or `Berth <help@berth.example>`. */
const sender = z.string().transform((value, context) => {
  const [, name, inBrackets, bare] = senderPattern.exec(value.trim()) ?? [];
  const address = z.email().safeParse(inBrackets ?? bare);
  if (address.success) return { name: name || "Berth", address: address.data };
  context.addIssue({ code: "custom", message: "must be an e-mail address, or Name <address>" });
  return z.NEVER;
});

const schema = z.object({
  /** Postgres address of the CMS's own database; it is created when it does not exist. */
  CMS_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" }),
  /** Signs the tokens of staff. */
  PAYLOAD_SECRET: z.string().min(SECRET_LENGTH_MIN, {
    error: `must have at least ${SECRET_LENGTH_MIN} characters`,
  }),
  /** Public address of the CMS. Cookies are accepted from pages of this origin alone. */
  CMS_URL: origin,
  /** Shared with the storefront: signs the links to articles that are not published yet. */
  PREVIEW_SECRET: z.string().min(SECRET_LENGTH_MIN, {
    error: `must have at least ${SECRET_LENGTH_MIN} characters`,
  }),
  /** Public address of the storefront; "View on site" leads there. */
  STOREFRONT_URL: origin,
  /** Folder of uploaded pictures, relative to `cms/`. */
  CMS_FILES_DIR: optional(z.string()),
  /** Mail server for forgotten passwords, for example smtp://localhost:1025. */
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: "must be an smtp:// address" })),
  /** Sender of those mails. */
  MAIL_FROM: optional(sender),
});

/** What the CMS is told from outside. */
export interface CmsEnv extends Omit<z.infer<typeof schema>, "CMS_FILES_DIR"> {
  /** Absolute. */
  CMS_FILES_DIR: string;
}

/**
 * Checks the environment and throws one error that names every missing or bad value. Values are
 * not shown in it: one of them is a secret. `workingDir` is `cms/`, where every command runs.
 */
export function parseEnv(source: Record<string, string | undefined>, workingDir: string): CmsEnv {
  const result = schema.safeParse(source);
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return source[name] ? `${name} ${message}` : `${name} is missing`;
    });
    throw new Error(`The CMS cannot start: ${problems.join("; ")}.`);
  }
  const filesDir = result.data.CMS_FILES_DIR ?? join("..", ".data", "cms-media");
  return { ...result.data, CMS_FILES_DIR: resolve(workingDir, filesDir) };
}

/**
 * `next build` loads the configuration to list its routes but opens no connection and signs
 * nothing, so it must not ask for the values of a running CMS; nor may it keep them.
 */
const envForBuild = {
  CMS_DATABASE_URL: "postgres://build.invalid/none",
  PAYLOAD_SECRET: "only-used-while-building-never-at-run-time",
  PREVIEW_SECRET: "only-used-while-building-never-at-run-time",
  CMS_URL: "http://build.invalid",
  STOREFRONT_URL: "http://build.invalid",
};

/** The environment of this process. */
export function readEnv(): CmsEnv {
  const building = process.env.NEXT_PHASE === "phase-production-build";
  return parseEnv(building ? envForBuild : process.env, process.cwd());
}
