import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";

/** Bundles the page with the storefront's packages, which cannot be resolved from here; so it is kept as text. */
async function bundlePage(): Promise<string> {
  const result = await build({
    stdin: {
      contents: await readFile(join(__dirname, "checkout-page.jsx.txt"), "utf8"),
      loader: "jsx",
      resolveDir: join(__dirname, "../../../../storefront"),
    },
    bundle: true,
    format: "iife",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
    logLevel: "error",
  });
  return result.outputFiles[0]?.text ?? "";
}

/** Serves the page on an origin of its own, under a content security policy as strict as a shop's may be. */
export async function serveCheckout(standInUrl: string): Promise<{ url: string; server: Server }> {
  const script = await bundlePage();
  const policy = `default-src 'none'; script-src 'self' ${standInUrl}; connect-src ${standInUrl}; style-src-attr 'unsafe-inline'; img-src data:; form-action 'self'`;
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
    <script src="${standInUrl}/shim/v3.js"></script></head>
    <body><div id="root"></div><script src="/page.js"></script></body></html>`;
  const server = createServer((request, response) => {
    if (request.url === "/page.js") {
      response.writeHead(200, { "content-type": "text/javascript" }).end(script);
      return;
    }
    response.writeHead(200, { "content-type": "text/html", "content-security-policy": policy }).end(page);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
