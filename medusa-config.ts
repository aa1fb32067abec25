import path from "node:path";
import { defineConfig } from "@medusajs/framework/utils";
import { findCapabilities } from "./src/bootstrap/capabilities";
import { linkStaticFolder } from "./src/bootstrap/static-folder";
import { env } from "./src/shared/env";

const settings = env();
const capabilities = findCapabilities(__dirname);
const staticFolder = path.resolve(settings.BERTH_ROOT, settings.BERTH_DATA_DIR, "static");
linkStaticFolder(__dirname, staticFolder);

/** With `REDIS_URL` several processes share events, workflows, locks and cache; without it one process does all. */
const redisModules = settings.REDIS_URL
  ? [
      {
        resolve: "@medusajs/medusa/event-bus-redis",
        options: { redisUrl: settings.REDIS_URL, jobOptions: { attempts: 5 } },
      },
      { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl: settings.REDIS_URL } } },
      {
        resolve: "@medusajs/medusa/locking",
        options: {
          providers: [
            {
              resolve: "@medusajs/medusa/locking-redis",
              id: "locking-redis",
              is_default: true,
              options: { redisUrl: settings.REDIS_URL },
            },
          ],
        },
      },
    ]
  : [];

const payment = {
  resolve: "@medusajs/medusa/payment",
  options: {
    providers: [
      {
        resolve: path.join(__dirname, "modules", "stripe", "provider"),
        id: "stripe",
        options: { apiKey: settings.STRIPE_API_KEY, capture: false },
      },
    ],
  },
};

const files = {
  resolve: "@medusajs/medusa/file",
  options: {
    providers: [
      {
        resolve: "@medusajs/medusa/file-local",
        id: "local",
        options: {
          upload_dir: staticFolder,
          // Never below /static, which anybody may read: exports hold other people's names.
          private_upload_dir: path.resolve(settings.BERTH_ROOT, settings.BERTH_DATA_DIR, "private"),
          backend_url: `${settings.API_URL}/static`,
        },
      },
    ],
  },
};

const config = defineConfig({
  projectConfig: {
    databaseUrl: settings.DATABASE_URL,
    databaseDriverOptions: { pool: { min: 2, max: settings.DATABASE_POOL_MAX } },
    redisUrl: settings.REDIS_URL,
    workerMode: (process.env.MEDUSA_WORKER_MODE as "shared" | "server" | "worker" | undefined) ?? "shared",
    http: {
      storeCors: settings.STOREFRONT_URL,
      adminCors: settings.API_URL,
      authCors: [settings.STOREFRONT_URL, settings.API_URL].join(","),
      jwtSecret: settings.JWT_SECRET,
      cookieSecret: settings.COOKIE_SECRET,
    },
    // The admin is served by the API itself; over plain http a Secure cookie would never come back.
    cookieOptions: { secure: settings.API_URL.startsWith("https:"), sameSite: "lax" },
  },
  admin: { backendUrl: "/" },
  plugins: capabilities.map((capability) => ({ resolve: capability.path, options: {} })),
  modules: [
    ...capabilities.filter((capability) => capability.hasModule).map((capability) => ({ resolve: capability.path })),
    ...redisModules,
    payment,
    files,
  ],
});

// `sources` is how the admin bundler finds pages; Medusa's public type does not name it.
Object.assign(config.admin ?? {}, {
  sources: [
    path.join(__dirname, "src", "admin"),
    ...capabilities
      .filter((capability) => capability.hasAdmin)
      .map((capability) => path.join(capability.path, "admin")),
  ],
});

module.exports = config;
