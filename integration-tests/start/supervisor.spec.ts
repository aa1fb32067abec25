import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { identify } from "../../src/bootstrap/process-identity";
import { RunRecords } from "../../src/bootstrap/run-records";
import { type Program, type Service, Supervisor } from "../../src/bootstrap/supervisor";

let dataDir = "";
let supervisor: Supervisor;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "berth-supervisor-"));
  supervisor = new Supervisor(dataDir);
});

afterEach(async () => {
  await supervisor.stopAll();
  rmSync(dataDir, { recursive: true, force: true });
});

function program(name: string, code: string): Program {
  return { name, command: process.execPath, args: ["-e", code], cwd: dataDir, env: process.env };
}

function service(name: string, code: string, ready = async () => true): Service {
  return { ...program(name, code), ready, readyWithinMs: 3000 };
}

const LIVES = "setInterval(() => {}, 1000)";

function pidOf(name: string): number {
  const record = new RunRecords(dataDir).list().find((found) => found.name === name);
  if (!record) throw new Error(`${name} has no record`);
  return record.pid;
}

describe("a step", () => {
  it("that fails is reported with the end of its log", async () => {
    const failing = program("step", `console.log("about to fail"); console.error("the reason"); process.exit(3)`);
    await expect(supervisor.run(failing)).rejects.toThrow(/step ended with code 3[\s\S]*the reason/);
  });

  it("whose program does not exist is reported by name", async () => {
    const missing = { ...program("step", ""), command: "/nowhere/program" };
    await expect(supervisor.run(missing)).rejects.toThrow(/step ended with .*ENOENT/);
  });

  it("leaves no record behind", async () => {
    await supervisor.run(program("step", ""));
    expect(new RunRecords(dataDir).list()).toEqual([]);
  });
});

describe("a service", () => {
  it("that ends before it is ready is reported at once with its log", async () => {
    const dying = service("dying", `console.log("no such table"); process.exit(1)`, async () => false);
    await expect(supervisor.start(dying)).rejects.toThrow(
      /dying ended with code 1 before it was ready[\s\S]*no such table/,
    );
  });

  it("that dies later is reported with its log", async () => {
    await supervisor.start(service("dying", `console.log("last words"); setTimeout(() => process.exit(7), 300)`));
    expect(await supervisor.firstDeath).toMatch(/dying ended with code 7[\s\S]*last words/);
  });

  it("that is stopped ends with its children, and is no death", async () => {
    const child = `const { spawn } = require("node:child_process"); spawn(process.execPath, ["-e", "${LIVES}"], { stdio: "ignore" }); ${LIVES}`;
    await supervisor.start(service("parent", child));
    const pid = pidOf("parent");
    await supervisor.stop("parent");
    expect(identify(pid)).toBeNull();
    expect(() => process.kill(-pid, 0)).toThrow("ESRCH");
    const outcome = await Promise.race([
      supervisor.firstDeath,
      new Promise((resolve) => setTimeout(resolve, 200, "none")),
    ]);
    expect(outcome).toBe("none");
  });

  it("that ignores the request to end is killed", async () => {
    const deaf = service("deaf", `process.on("SIGTERM", () => {}); console.log("listening"); ${LIVES}`);
    await supervisor.start({ ...deaf, ending: { signal: "SIGTERM", graceMs: 500 } });
    const pid = pidOf("deaf");
    await supervisor.stop("deaf");
    expect(identify(pid)).toBeNull();
  });

  it("cannot be started once stopping has begun", async () => {
    await supervisor.stopAll();
    await expect(supervisor.start(service("late", LIVES))).rejects.toThrow("stopping");
  });
});

describe("a record", () => {
  it("whose number now belongs to another process ends nobody", async () => {
    await supervisor.start(service("stranger", LIVES));
    const pid = pidOf("stranger");
    new RunRecords(dataDir).write({ name: "stranger", pid, started: "another time" });
    // Another folder's supervisor: the mark in the environment is not its own either.
    const other = mkdtempSync(path.join(tmpdir(), "berth-supervisor-"));
    new RunRecords(other).write({ name: "stranger", pid, started: "another time" });
    expect(await new Supervisor(other).endLeftovers()).toBe(0);
    expect(identify(pid)).not.toBeNull();
    rmSync(other, { recursive: true });
  });
});
