import type { WantedPort } from "../src/bootstrap/ports";

/** Every port that `npm start` listens on, with the variable that moves it. */
const PORTS = {
  postgres: { service: "PostgreSQL", variable: "POSTGRES_PORT", port: 5433 },
  smtp: { service: "maildev (SMTP)", variable: "SMTP_PORT", port: 1025 },
  mail: { service: "maildev (web page)", variable: "MAIL_PORT", port: 1080 },
  stripe: { service: "the Stripe stand-in", variable: "STRIPE_PORT", port: 12111 },
  api: { service: "Medusa", variable: "API_PORT", port: 9000 },
  storefront: { service: "the storefront", variable: "STOREFRONT_PORT", port: 8000 },
  cms: { service: "Payload", variable: "CMS_PORT", port: 3000 },
} as const;

export type PortName = keyof typeof PORTS;
export type Ports = Record<PortName, number>;

export const PORT_NAMES = Object.keys(PORTS) as PortName[];

const PORT_MAX = 65_535;

/** The ports of `npm start`: the defaults, moved by the environment. Throws for what is no port. */
export function portsFrom(env: NodeJS.ProcessEnv): Ports {
  const chosen = PORT_NAMES.map((name): [PortName, number] => {
    const { variable, port } = PORTS[name];
    const text = env[variable];
    const value = text ? Number(text) : port;
    if (!Number.isInteger(value) || value < 1 || value > PORT_MAX) {
      throw new Error(`${variable} must be a port between 1 and ${PORT_MAX}, not "${text}".`);
    }
    return [name, value];
  });
  return Object.fromEntries(chosen) as Ports;
}

/** The same ports as a list that names who wants each; only those in `names`. */
export function wantedPorts(ports: Ports, names: readonly PortName[]): WantedPort[] {
  return names.map((name) => ({ ...PORTS[name], port: ports[name] }));
}
