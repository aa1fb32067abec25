import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { call } from "../setup/api";
import { context } from "../setup/context";
import { linkParameter, waitForMail } from "../setup/mail";
import { makeConsumer } from "../setup/people";

type Probe = { jobs: string[]; product: { handle: string; listing?: { handle: string } } };

const SERVER = path.join(context.appDir, ".medusa", "server");
let probe: Probe;

beforeAll(() => {
  const printed = execFileSync(process.execPath, [path.join(__dirname, "probe.cjs")], {
    cwd: SERVER,
    env: { ...context.environment, MEDUSA_WORKER_MODE: "shared" },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const line = printed.split("\n").find((candidate) => candidate.startsWith("PROBE "));
  if (!line) throw new Error(`the probe printed nothing: ${printed.slice(-2000)}`);
  probe = JSON.parse(line.slice("PROBE ".length)) as Probe;
}, 120_000);

/** Everything that the undocumented way of loading a capability must bring into the built server. */
describe("the built server has of the capabilities", () => {
  it("a route", async () => {
    expect((await call("GET", "/store/listings")).status).toBe(200);
  });

  it("a job", () => {
    expect(probe.jobs).toContain("job-forget-settled-timers");
  });

  it("a link, which Medusa's own query follows", () => {
    expect(probe.product.listing?.handle).toBe(probe.product.handle);
  });

  it("a subscriber, which hears Medusa's event", async () => {
    const { email } = await makeConsumer();
    await call("POST", "/auth/customer/emailpass/reset-password", {}, { identifier: email });
    expect(linkParameter(await waitForMail(email, /password/i), "token").length).toBeGreaterThan(20);
  });

  it("an admin page", () => {
    const assets = path.join(SERVER, "public", "admin", "assets");
    const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"));
    const holding = scripts.filter((name) =>
      readFileSync(path.join(assets, name), "utf8").includes("/seller/listings"),
    );
    expect(holding.length).toBeGreaterThan(0);
  });
});
