import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { withPayload } from "@payloadcms/next/withPayload";
import type { NextConfig } from "next";

/**
 * The repository that owns `node_modules`. The same sources are also built from a copy whose
 * `node_modules` are links into the real repository, and Turbopack refuses to follow a link that
 * leaves its root: so the root is found through the link, not through this file's own place.
 */
const repositoryRoot = dirname(realpathSync(join(import.meta.dirname, "..", "node_modules")));

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "SAMEORIGIN" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
];

const nextConfig: NextConfig = {
  turbopack: { root: repositoryRoot },
  outputFileTracingRoot: repositoryRoot,
  // Types are checked by `npm run check`; checking them again would add half a minute to a start.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
  redirects: async () => [{ source: "/", destination: "/admin", permanent: false }],
};

export default withPayload(nextConfig, { devBundleServerPackages: false });
