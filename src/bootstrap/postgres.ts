import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { endProcess, POSTGRES_ENDING } from "./end-process";
import { choosePostgresPlace, type PostgresPlace } from "./postgres-place";
import { identify } from "./process-identity";
import type { Service } from "./supervisor";

export const POSTGRES_SUPERUSER = "berth";
const READY_MS_MAX = 60_000;
const CONNECTIONS_MAX = 200;

/** The address of a database on the embedded server. */
export function postgresUrl(port: number, password: string, database: string): string {
  return `postgres://${POSTGRES_SUPERUSER}:${password}@localhost:${port}/${database}`;
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  // PG* variables of the caller would move the server's own defaults.
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("PG"));
  return { ...Object.fromEntries(kept), LC_ALL: "C", TZ: "UTC" };
}

/** Makes the data folder, once. An attempt that was cut off leaves no `initialised` mark and is begun again. */
function initialise(place: PostgresPlace, password: string): void {
  const mark = path.join(place.data, "berth-initialised");
  if (existsSync(mark)) return;
  rmSync(place.data, { recursive: true, force: true });
  mkdirSync(place.data, { recursive: true, mode: 0o700 });
  const secretFolder = mkdtempSync(path.join(tmpdir(), "berth-init-"));
  try {
    const passwordFile = path.join(secretFolder, "password");
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (place.user) {
      for (const owned of [place.data, secretFolder, passwordFile]) chownSync(owned, place.user.uid, place.user.gid);
    }
    const result = spawnSync(
      path.join(place.binaries, "bin", "initdb"),
      [
        `--pgdata=${place.data}`,
        `--username=${POSTGRES_SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
      ],
      { cwd: "/", env: cleanEnvironment(), encoding: "utf8", ...place.user },
    );
    if (result.error) throw new Error(`initdb could not be run: ${result.error.message}`);
    if (result.status !== 0) throw new Error(`initdb failed:\n${result.stdout}${result.stderr}`);
  } finally {
    rmSync(secretFolder, { recursive: true, force: true });
  }
  writeFileSync(mark, "");
  chmodSync(place.data, 0o700);
}

/**
 * Ends a server that lives on the data folder from before. PostgreSQL writes its number into the folder; that it
 * is really ours is seen by the program's own command line, which names the folder.
 */
async function endForeignServer(data: string): Promise<void> {
  const pidFile = path.join(data, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  const identity = Number.isInteger(pid) && pid > 1 ? identify(pid) : null;
  if (!identity || !commandLine(pid).includes(data)) return;
  await endProcess(identity, POSTGRES_ENDING);
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

/** True when the server takes connections with our password. */
async function takesConnections(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/**
 * PostgreSQL's own defaults are for a spinning disk and little memory. Our statements are short: compiling one takes
 * longer than running it.
 */
const TUNING = { shared_buffers: "256MB", work_mem: "8MB", random_page_cost: 1.1, jit: "off" } as const;

export type EmbeddedPostgres = { service: Service; note: string | undefined };

/**
 * Prepares the embedded PostgreSQL of a data folder: makes the cluster when there is none, ends a server left over
 * from a crash. It listens on the loopback address only and has no socket in the file system.
 * `fast` gives up durability, for tests.
 */
export async function preparePostgres(options: {
  dataDir: string;
  port: number;
  password: string;
  fast?: boolean;
}): Promise<EmbeddedPostgres> {
  const place = choosePostgresPlace(options.dataDir);
  initialise(place, options.password);
  await endForeignServer(place.data);
  const settings = {
    listen_addresses: "127.0.0.1",
    port: options.port,
    unix_socket_directories: "",
    max_connections: CONNECTIONS_MAX,
    timezone: "UTC",
    ...TUNING,
    ...(options.fast ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  const service: Service = {
    name: "postgres",
    command: path.join(place.binaries, "bin", "postgres"),
    args: ["-D", place.data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    cwd: "/",
    env: cleanEnvironment(),
    ...(place.user ? { user: place.user } : {}),
    ready: () => takesConnections(postgresUrl(options.port, options.password, "postgres")),
    readyWithinMs: READY_MS_MAX,
    ending: POSTGRES_ENDING,
  };
  return { service, note: place.note };
}
