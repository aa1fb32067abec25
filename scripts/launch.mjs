// The one door of every npm script: `node scripts/launch.mjs <command> [arguments]`.
// It runs on a machine that has only Node >= 20, npm and git, so it uses nothing but Node's own modules:
// it installs the packages when the lockfile has changed, picks a Node that is new enough, and hands over
// to scripts/<command>.ts.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dataDir = path.join(root, ".data");
const installedFile = path.join(dataDir, "installed.json");
const installLock = path.join(dataDir, "install.lock");
const PNPM = "pnpm@10.34.9";
const INSTALL_LOCK_MS_MAX = 15 * 60_000;
const PARENT_POLL_MS = 500;

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function commands() {
  return readdirSync(path.join(root, "scripts", "commands"))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.slice(0, -3));
}

function isAtLeast(version, major, minor) {
  const [actualMajor = 0, actualMinor = 0] = version.replace(/^v/, "").split(".").map(Number);
  return actualMajor > major || (actualMajor === major && actualMinor >= minor);
}

/** What the installed packages depend on. Not Node's version: the first start may run on another than the second. */
function installKey() {
  const hash = createHash("sha256");
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml"]) {
    hash.update(readFileSync(path.join(root, file)));
  }
  return { packages: hash.digest("hex"), platform: `${process.platform}-${process.arch}` };
}

function isInstalled(key) {
  if (!existsSync(path.join(root, "node_modules", ".modules.yaml"))) return false;
  try {
    return JSON.stringify(JSON.parse(readFileSync(installedFile, "utf8")).key) === JSON.stringify(key);
  } catch {
    return false;
  }
}

function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], ...options });
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(signal ?? code));
  });
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Two installs at once would break each other's node_modules; a lock older than any install is a dead one's. */
async function takeInstallLock() {
  for (let waited = false; ; waited = true) {
    try {
      mkdirSync(installLock);
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    try {
      const age = Date.now() - statSync(installLock).mtimeMs;
      const owner = Number(readFileSync(path.join(installLock, "pid"), "utf8"));
      if (age > INSTALL_LOCK_MS_MAX || !isAlive(owner)) rmSync(installLock, { recursive: true, force: true });
    } catch {
      // The owner is between making the folder and writing its pid, or has just removed it.
    }
    if (!waited) console.log("waiting for another install of the packages to end …");
    await pause(500);
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Returns the seconds the install took, 0 when nothing had to be done. */
async function installWhenNeeded() {
  const key = installKey();
  if (isInstalled(key)) return 0;
  mkdirSync(dataDir, { recursive: true });
  await takeInstallLock();
  try {
    writeFileSync(path.join(installLock, "pid"), String(process.pid));
    if (isInstalled(key)) return 0;
    console.log("• installing packages (pnpm, frozen lockfile; the first time takes about a minute)");
    const began = Date.now();
    // CI keeps pnpm from asking whether it may replace a node_modules that something else has made.
    const env = { ...process.env, CI: "true", npm_config_update_notifier: "false" };
    const args = ["--yes", PNPM, "install", "--frozen-lockfile", "--reporter=append-only"];
    const code = await run("npx", args, { env });
    if (code !== 0) fail(`The packages could not be installed (npx ${args.join(" ")} ended with ${code}).`);
    const seconds = (Date.now() - began) / 1000;
    writeFileSync(`${installedFile}.new`, `${JSON.stringify({ key, seconds })}\n`);
    renameSync(`${installedFile}.new`, installedFile);
    console.log(`✓ packages installed in ${seconds.toFixed(1)} s`);
    return seconds;
  } finally {
    rmSync(installLock, { recursive: true, force: true });
  }
}

/** Astro and vitest need Node >= 22.12: the system's when it is new enough, else the one the registry gave us. */
function chooseNode() {
  const bin = path.join(root, "node_modules", ".bin");
  if (isAtLeast(process.versions.node, 22, 12)) {
    return { executable: process.execPath, searchPath: [path.dirname(process.execPath), bin] };
  }
  // Not node_modules/.bin/node: that is a shell script, which passes no signal on.
  const own = path.join(root, "node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");
  if (!existsSync(own)) {
    fail(
      `Node ${process.versions.node} is too old, and the registry has no newer one for ${process.platform}-${process.arch}: ` +
        "install Node 22.12 or newer.",
    );
  }
  return { executable: own, searchPath: [path.dirname(own), bin] };
}

/** Hands over to the command; ends as it ends, and passes every request to stop on to it, once or twice. */
function handOver(command, args, installSeconds) {
  const { executable, searchPath } = chooseNode();
  const script = path.join(root, "scripts", "commands", `${command}.ts`);
  const child = spawn(executable, ["--import", "tsx", script, ...args], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      PATH: [...searchPath, process.env.PATH ?? ""].join(path.delimiter),
      BERTH_LAUNCHED_AT: String(launchedAt),
      BERTH_INSTALL_SECONDS: String(installSeconds),
    },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  // With npm gone, killed or its terminal closed, nobody can stop this by Ctrl-C any more: so it stops.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), PARENT_POLL_MS).unref();
  }
  child.on("error", (error) => fail(`${executable} could not be started: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

const launchedAt = Date.now();
const [command, ...args] = process.argv.slice(2);
if (!command || !commands().includes(command)) {
  fail(`Say what to do: node scripts/launch.mjs <${commands().join("|")}>`);
}
if (!isAtLeast(process.versions.node, 20, 0)) fail(`Berth needs Node 20 or newer; this is ${process.versions.node}.`);
handOver(command, args, await installWhenNeeded());
