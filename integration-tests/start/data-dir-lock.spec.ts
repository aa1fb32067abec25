import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeDataDir } from "../../scripts/data-dir-lock";
import { identify } from "../../src/bootstrap/process-identity";

let dataDir = "";
const holderFile = () => path.join(dataDir, "launcher.json");

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "berth-lock-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe("a data folder", () => {
  it("is taken by one start at a time", async () => {
    const giveBack = await takeDataDir(dataDir, "Berth");
    await expect(takeDataDir(dataDir, "Berth")).rejects.toThrow(/Berth is already running from this folder/);
    giveBack();
    const giveBackAgain = await takeDataDir(dataDir, "Berth");
    giveBackAgain();
  });

  it("is taken over from a process that is gone, also when its number was given to another", async () => {
    writeFileSync(holderFile(), JSON.stringify({ pid: process.pid, started: "another time", above: [] }));
    const giveBack = await takeDataDir(dataDir, "Berth");
    giveBack();
  });

  it("is taken over when the record was cut off by a crash", async () => {
    writeFileSync(holderFile(), '{"pid":');
    const giveBack = await takeDataDir(dataDir, "Berth");
    giveBack();
  });

  it("is waited for while a start whose npm was killed is stopping", async () => {
    const gone = { pid: process.pid, started: "another time" };
    writeFileSync(holderFile(), JSON.stringify({ ...identify(process.pid), above: [gone] }));
    setTimeout(() => rmSync(holderFile()), 600);
    const began = Date.now();
    const giveBack = await takeDataDir(dataDir, "Berth");
    expect(Date.now() - began).toBeGreaterThanOrEqual(500);
    giveBack();
  });
});
