import node from "@astrojs/node";
import react from "@astrojs/react";
import { defineConfig } from "astro/config";
import { checkedStart } from "./integrations/checked-start.mjs";
import { spanishRoutes } from "./integrations/spanish-routes.mjs";

export default defineConfig({
  output: "server",
  adapter: checkedStart(node({ mode: "standalone", bodySizeLimit: 256 * 1024 })),
  integrations: [react(), spanishRoutes()],
  trailingSlash: "ignore",
  // Sessions are a cookie of our own (src/server/session.ts).
  session: false,
  security: {
    // src/middleware.ts refuses unsafe requests from other origins, whatever their content type.
    checkOrigin: false,
    // Astro knows the hashes of its inline scripts; src/server/security-headers.ts adds the origins known at run time.
    csp: { styleDirective: { resources: ["'self'", "'unsafe-inline'"] } },
  },
  // The styles of a page are small, and a phone waits for every further request: they come with the page.
  build: { inlineStylesheets: "always", assets: "assets" },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0 },
  },
});
