import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Progress } from "../progress";

/** Programs that tests use and npm does not carry. */
export type Tools = { chromium: string; redis: string };

const CHROMIUM_NAMES = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser"];

function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return (
    [...folders, "/usr/bin", "/usr/sbin"].map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ??
    null
  );
}

/** Ubuntu's `chromium-browser` is a script that only asks for a snap; it cannot be driven by a path. */
function isSnapStub(file: string): boolean {
  return readFileSync(file).subarray(0, 4096).includes("snap");
}

function findChromium(): string | null {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH is ${given}, and there is no such file.`);
    return given;
  }
  const found = CHROMIUM_NAMES.flatMap((name) => onPath(name) ?? []);
  return found.find((file) => file.includes("google") || !isSnapStub(file)) ?? null;
}

function distribution(): string {
  return existsSync("/etc/os-release") ? (/^ID=(.*)$/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1] ?? "") : "";
}

/** apt's packages for what is missing. On Ubuntu Chromium's package is a snap, which does not help. */
function packagesFor(missing: readonly string[]): string[] {
  const chromiumByApt = distribution() !== '"ubuntu"' && distribution() !== "ubuntu";
  return missing.filter((name) => name !== "chromium" || chromiumByApt);
}

function apt(...args: string[]): void {
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: "noninteractive",
    // Services are not started by their packages: tests start a Redis of their own.
    RUNLEVEL: "1",
  };
  const result = spawnSync("apt-get", ["-y", "-qq", ...args], { env, stdio: ["ignore", "ignore", "inherit"] });
  if (result.status !== 0) throw new Error(`apt-get ${args.join(" ")} failed.`);
}

/** Finds Chromium and redis-server; as root, with apt, installs what is missing; else says what to install. */
export async function ensureTools(progress: Progress): Promise<Tools> {
  const missing = [findChromium() ? "" : "chromium", onPath("redis-server") ? "" : "redis-server"].filter(Boolean);
  const packages = packagesFor(missing);
  if (packages.length > 0 && process.getuid?.() === 0 && onPath("apt-get")) {
    await progress.step(`installing ${packages.join(" and ")} with apt`, async () => {
      apt("update");
      apt("install", "--no-install-recommends", ...packages);
    });
  }
  const chromium = findChromium();
  const redis = onPath("redis-server");
  if (!chromium || !redis) {
    const lines = [
      ...(chromium
        ? []
        : ["Chromium (Debian: apt-get install chromium; elsewhere set CHROMIUM_PATH to a Chromium or Chrome)"]),
      ...(redis ? [] : ["redis-server (apt-get install redis-server)"]),
    ];
    throw new Error(`The tests need ${lines.join(", and ")}.`);
  }
  return { chromium, redis };
}
