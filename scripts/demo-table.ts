import type { Demo } from "./demo-file";
import type { Instance } from "./instance";
import { table } from "./table";

const WHAT = {
  storefront: "storefront",
  api: "API",
  admin: "admin (operators, sellers)",
  cms: "Payload (help centre)",
  mail: "mail that was sent",
  stripe: "Stripe stand-in",
} as const;

/** The table that `npm start` prints once the shop answers. */
export function demoTable(demo: Demo, seconds: number, instance: Instance): string {
  const cms = `${instance.environment.variables.CMS_URL}/admin`;
  const addresses = Object.entries({
    ...demo.urls,
    cms: demo.urls.cms ?? `${cms}  (still being built; a line follows when it answers)`,
  });
  const accounts = Object.entries(demo.accounts).map(([who, { email, password }]) => [who, email, password]);
  return [
    "",
    `Berth is up after ${seconds.toFixed(0)} s. Ctrl-C stops it.`,
    "",
    table(addresses.map(([name, url]) => [WHAT[name as keyof typeof WHAT] ?? name, url])),
    "",
    ...(accounts.length > 0 ? ["Demo accounts:", table(accounts), ""] : []),
    "No real money moves: payments go to the stand-in, mail stays on this machine.",
    "",
  ].join("\n");
}
