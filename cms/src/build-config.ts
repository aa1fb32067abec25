import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { postgresAdapter } from "@payloadcms/db-postgres";
import { en } from "@payloadcms/translations/languages/en";
import { es } from "@payloadcms/translations/languages/es";
import { buildConfig, type CollectionConfig, type SanitizedConfig } from "payload";
import sharp from "sharp";
import { closed, internalCollectionsAccess } from "./access/internal-collections-access.ts";
import { ArticleCategories } from "./collections/article-categories.ts";
import { articles } from "./collections/articles.ts";
import { Faqs } from "./collections/faqs.ts";
import { media } from "./collections/media.ts";
import { users } from "./collections/users.ts";
import { accessSurfaceEndpoint } from "./endpoints/access-surface.ts";
import { closedOgImage } from "./endpoints/closed-og-image.ts";
import { readEnv } from "./env.ts";
import { introspectionForAdmins } from "./graphql/introspection-for-admins.ts";
import { BODY_BYTES_MAX } from "./http/body-bytes-max.ts";
import { localization } from "./locales.ts";
import { smtpMail } from "./mail.ts";
import { migrations } from "./migrations/index.ts";
import { editor } from "./rich-text/editor.ts";

const sourceDir = dirname(fileURLToPath(import.meta.url));

const UPLOAD_BYTES_MAX = 8 * 1024 * 1024;

/** What a collection does not open stays shut: Payload's own default is every account. */
function denyByDefault(collection: CollectionConfig): CollectionConfig {
  return { ...collection, access: { ...closed, ...collection.access } };
}

/**
 * Gives the collections that Payload added itself our rules, or shuts them. The admin reaches
 * them by REST only, so GraphQL does not know them, and one without rules has no routes at all.
 */
function restrictInternalCollections(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    if (!collection.slug.startsWith("payload-")) continue;
    const rules = internalCollectionsAccess[collection.slug];
    Object.assign(collection.access, rules ?? closed);
    collection.graphQL = false;
    if (!rules) collection.endpoints = false;
  }
  return config;
}

/** The whole configuration of the CMS, from the environment of this process. */
export async function buildCms(): Promise<SanitizedConfig> {
  const env = readEnv();
  const serverProps = { storefrontUrl: env.STOREFRONT_URL };
  const config = await buildConfig({
    secret: env.PAYLOAD_SECRET,
    serverURL: env.CMS_URL,
    db: postgresAdapter({
      pool: { connectionString: env.CMS_DATABASE_URL, max: 8 },
      push: false,
      migrationDir: `${sourceDir}/migrations`,
      prodMigrations: migrations,
    }),
    collections: [
      articles(env.STOREFRONT_URL, env.PREVIEW_SECRET),
      Faqs,
      ArticleCategories,
      media(env.CMS_FILES_DIR),
      users(env.CMS_URL.startsWith("https:")),
    ].map(denyByDefault),
    endpoints: [accessSurfaceEndpoint, closedOgImage],
    localization,
    editor,
    i18n: {
      supportedLanguages: { en, es },
      fallbackLanguage: "en",
      translations: {
        en: { general: { payloadSettings: "Settings" } },
        es: { general: { payloadSettings: "Ajustes" } },
      },
    },
    sharp,
    telemetry: false,
    email: env.SMTP_URL
      ? smtpMail(env.SMTP_URL, env.MAIL_FROM ?? { name: "Berth", address: "help@berth.example" })
      : undefined,
    // Sign-in is a cookie of this origin; a token in a header is not looked at.
    auth: { jwtOrder: ["cookie"] },
    graphQL: {
      disablePlaygroundInProduction: true,
      // Payload's own switch knows only "everybody" or "nobody"; the rule knows who asks.
      disableIntrospectionInProduction: false,
      validationRules: ({ contextValue }) => [introspectionForAdmins(contextValue)],
      maxComplexity: 250,
    },
    defaultDepth: 1,
    maxDepth: 3,
    upload: { limits: { fileSize: UPLOAD_BYTES_MAX }, requestSizeLimit: BODY_BYTES_MAX },
    typescript: { outputFile: `${sourceDir}/payload-types.ts` },
    admin: {
      user: "users",
      avatar: "default",
      dateFormat: "d MMM yyyy, HH:mm",
      importMap: { baseDir: sourceDir },
      meta: {
        titleSuffix: " · Berth",
        description: "The help centre of Berth, for those who write it",
        defaultOGImageType: "off",
        icons: [{ rel: "icon", type: "image/svg+xml", url: "/favicon.svg" }],
      },
      components: {
        graphics: { Logo: "/admin/logo.tsx#Logo", Icon: "/admin/icon.tsx#Icon" },
        beforeLogin: [{ path: "/admin/who-signs-in.tsx#WhoSignsIn", serverProps }],
        beforeDashboard: [{ path: "/admin/welcome.tsx#Welcome", serverProps }],
      },
    },
  });
  return restrictInternalCollections(config);
}
