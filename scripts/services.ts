import path from "node:path";
import { accepts, answers } from "../src/bootstrap/health";
import type { Service } from "../src/bootstrap/supervisor";
import type { Instance } from "./instance";
import type { PortName } from "./ports";

/** The address that services listen on: this machine only, unless BERTH_HOST says otherwise. */
const LOOPBACK = "127.0.0.1";
/** Ten times what it takes on an idle machine: one that has other things to do is no failure. */
const READY_MS_MAX = 300_000;
const MAILS_MAX = 500;

/** A long-running part, as much as it differs from the others. */
type Declaration = {
  name: string;
  /** Where it listens; the first is the one that is asked whether it is ready. */
  ports: readonly [PortName, ...PortName[]];
  cwd: string;
  /** Script for the present Node, with its arguments. */
  command: (instance: Instance, host: string) => readonly [string, ...string[]];
  /** Path that answers below 400 when it is ready. */
  health: string;
  env?: (instance: Instance, host: string) => NodeJS.ProcessEnv;
};

const TSX = "node_modules/tsx/dist/cli.mjs";
const MEDUSA = "node_modules/@medusajs/cli/cli.js";
const NEXT = "cms/node_modules/next/dist/bin/next";

const DECLARATIONS = {
  maildev: {
    name: "maildev",
    ports: ["mail", "smtp"],
    cwd: ".",
    command: ({ ports, dataDir }) => [
      "node_modules/maildev/dist/bin/maildev.js",
      ...["--smtp", String(ports.smtp), "--ip", LOOPBACK],
      ...["--web", String(ports.mail), "--web-ip", LOOPBACK],
      // A folder of its own: by default all on one machine share one below /tmp, whoever made it first.
      ...["--mail-directory", path.join(dataDir, "mail"), "--max-emails", String(MAILS_MAX)],
    ],
    health: "/api/healthz",
  },
  stripe: {
    name: "stripe-stand-in",
    ports: ["stripe"],
    cwd: ".",
    command: () => [TSX, "stand-ins/stripe/main.ts"],
    env: ({ ports }, host) => ({ STRIPE_STAND_IN_PORT: String(ports.stripe), STRIPE_STAND_IN_HOST: host }),
    health: "/health",
  },
  medusa: {
    name: "medusa",
    ports: ["api"],
    // The built server loads its configuration, sources and admin from its own folder.
    cwd: ".medusa/server",
    command: ({ ports }, host) => [MEDUSA, "start", "--port", String(ports.api), "--host", host],
    health: "/health/ready",
  },
  storefront: {
    name: "storefront",
    ports: ["storefront"],
    cwd: "storefront",
    command: () => ["storefront/dist/server/entry.mjs"],
    env: ({ ports }, host) => ({ HOST: host, PORT: String(ports.storefront) }),
    health: "/",
  },
  cms: {
    name: "cms",
    ports: ["cms"],
    cwd: "cms",
    command: ({ ports }, host) => [NEXT, "start", "--port", String(ports.cms), "--hostname", host],
    health: "/admin/login",
  },
} satisfies Record<string, Declaration>;

export type ServiceName = keyof typeof DECLARATIONS;

/** The ports that a service listens on. */
export function portsOf(name: ServiceName): readonly PortName[] {
  return DECLARATIONS[name].ports;
}

/** A declared service of an instance, ready to be started; `extra` is added to its environment. */
export function serviceOf(instance: Instance, name: ServiceName, extra: NodeJS.ProcessEnv = {}): Service {
  const declaration: Declaration = DECLARATIONS[name];
  const host = instance.environment.variables.BERTH_HOST ?? LOOPBACK;
  const [script, ...args] = declaration.command(instance, host);
  const [askedPort, ...otherPorts] = declaration.ports.map((port) => instance.ports[port]);
  const url = `http://127.0.0.1:${askedPort}${declaration.health}`;
  return {
    name: declaration.name,
    command: process.execPath,
    args: [path.join(instance.appDir, script), ...args],
    cwd: path.join(instance.appDir, declaration.cwd),
    env: { ...instance.environment.variables, ...declaration.env?.(instance, host), ...extra },
    ready: async () =>
      (await answers(url)) && (await Promise.all(otherPorts.map((port) => accepts(port)))).every(Boolean),
    readyWithinMs: READY_MS_MAX,
  };
}
