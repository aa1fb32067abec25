import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withClient } from "../../src/bootstrap/databases";
import { POSTGRES_ENDING } from "../../src/bootstrap/end-process";
import { freePorts } from "../../src/bootstrap/ports";
import { postgresUrl, preparePostgres } from "../../src/bootstrap/postgres";
import { identify, isAlive, processesWithEnvironment } from "../../src/bootstrap/process-identity";
import { Supervisor } from "../../src/bootstrap/supervisor";

const ROOT = path.resolve(__dirname, "..", "..");
const PASSWORD = "only-for-this-test";
/** In the environment of everything that the killed launcher has started. */
const MARK = "KILLED_LAUNCHER_SPEC";

let dataDir = "";
let port = 0;
let mark = "";
let bystander: ChildProcess;

beforeEach(async () => {
  // Below /var/tmp, which an unprivileged PostgreSQL can enter.
  dataDir = mkdtempSync("/var/tmp/berth-start-test-");
  chmodSync(dataDir, 0o755);
  [port = 0] = await freePorts(1);
  mark = `${process.pid}-${port}`;
  bystander = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
});

afterEach(async () => {
  bystander.kill("SIGKILL");
  await new Supervisor(dataDir).endLeftovers({ postgres: POSTGRES_ENDING });
  rmSync(dataDir, { recursive: true, force: true });
});

/** Starts the launcher in small and kills it as `kill -9` does, once all it starts is up. */
async function killLauncher(): Promise<void> {
  const script = path.join(__dirname, "keeper-process.ts");
  const launcher = spawn(process.execPath, ["--import", "tsx", script, dataDir, String(port), PASSWORD], {
    cwd: ROOT,
    env: { ...process.env, [MARK]: mark },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(launcher.stdout, "data");
  launcher.kill("SIGKILL");
  await once(launcher, "exit");
}

const url = () => postgresUrl(port, PASSWORD, "postgres");

describe("after a kill -9 of the launcher", () => {
  it("everything it had started lives on, until the next start ends all of it and nothing else", async () => {
    await killLauncher();
    // PostgreSQL with its own processes, the service and the service's child, which has left its parent's group.
    const survivors = processesWithEnvironment(MARK, mark);
    expect(survivors.length).toBeGreaterThanOrEqual(3);
    expect(await withClient(url(), (client) => client.query("select 1"))).toMatchObject({ rowCount: 1 });

    const ended = await new Supervisor(dataDir).endLeftovers({ postgres: POSTGRES_ENDING });

    expect(ended).toBeGreaterThanOrEqual(3);
    await pause(100);
    expect(survivors.filter(isAlive)).toEqual([]);
    await expect(withClient(url(), (client) => client.query("select 1"))).rejects.toThrow();
    expect(identify(bystander.pid ?? 0)).not.toBeNull();
  });

  it("the next start has the data that was there", async () => {
    await killLauncher();
    await withClient(url(), (client) => client.query("create table kept as select 42 as answer"));

    const supervisor = new Supervisor(dataDir);
    await supervisor.endLeftovers({ postgres: POSTGRES_ENDING });
    const { service } = await preparePostgres({ dataDir, port, password: PASSWORD });
    await supervisor.start(service);

    const { rows } = await withClient(url(), (client) => client.query("select answer from kept"));
    expect(rows).toEqual([{ answer: 42 }]);
    await supervisor.stopAll();
  });

  it("a server whose record was lost is still found by its data folder", async () => {
    await killLauncher();
    rmSync(path.join(dataDir, "run"), { recursive: true });

    const { service } = await preparePostgres({ dataDir, port, password: PASSWORD });
    const supervisor = new Supervisor(dataDir);
    await supervisor.start(service);

    expect(await withClient(url(), (client) => client.query("select 1"))).toMatchObject({ rowCount: 1 });
    await supervisor.stopAll();
  });
});
