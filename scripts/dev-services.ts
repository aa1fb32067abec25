import path from "node:path";
import { answers } from "../src/bootstrap/health";
import type { Service } from "../src/bootstrap/supervisor";
import type { Instance } from "./instance";

/** A first compilation of the CMS on a busy machine takes minutes. */
const READY_MS_MAX = 480_000;

type DevName = "medusa" | "storefront" | "cms";

type Declaration = {
  cwd: string;
  port: DevPort;
  health: string;
  command: (port: string) => readonly [string, ...string[]];
};
type DevPort = "api" | "storefront" | "cms";

/** The parts that a developer changes, run from their sources. */
const DECLARATIONS: Record<DevName, Declaration> = {
  medusa: {
    cwd: ".",
    port: "api",
    health: "/health/ready",
    // Not `medusa develop`: it watches the whole repository and leaves its child on the port when it is ended.
    command: (port) => ["node_modules/@medusajs/cli/cli.js", "start", "--port", port, "--host", "127.0.0.1"],
  },
  storefront: {
    cwd: "storefront",
    port: "storefront",
    health: "/",
    command: (port) => ["storefront/node_modules/astro/bin/astro.mjs", "dev", "--port", port, "--host", "127.0.0.1"],
  },
  cms: {
    cwd: "cms",
    port: "cms",
    health: "/admin/login",
    command: (port) => ["cms/node_modules/next/dist/bin/next", "dev", "--port", port, "--hostname", "127.0.0.1"],
  },
};

/** A part as `npm run dev` runs it. Its end stops nothing: the next change of a source may mend it. */
export function devServiceOf(instance: Instance, name: DevName, extra: NodeJS.ProcessEnv = {}): Service {
  const declaration = DECLARATIONS[name];
  const port = instance.ports[declaration.port];
  const [script, ...args] = declaration.command(String(port));
  return {
    name,
    command: process.execPath,
    args: [path.join(instance.appDir, script), ...args],
    cwd: path.join(instance.appDir, declaration.cwd),
    env: { ...instance.environment.variables, NODE_ENV: "development", ...extra },
    ready: () => answers(`http://127.0.0.1:${port}${declaration.health}`),
    readyWithinMs: READY_MS_MAX,
    mayEnd: true,
  };
}
