import { join } from "node:path";
import { build } from "esbuild";

/** Bundles the browser script that takes the place of Stripe.js; done once, at start. */
export async function bundleShim(): Promise<string> {
  const result = await build({
    entryPoints: [join(__dirname, "shim", "entry.ts")],
    bundle: true,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    write: false,
    logLevel: "silent",
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error("the browser shim could not be bundled");
  return file.text;
}
