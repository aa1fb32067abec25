import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { Client } from "pg";
import { TEMPLATES } from "../../scripts/test/template";
import { context } from "./context";

const CLI = path.join(context.appDir, "node_modules", "@medusajs", "cli", "cli.js");

/** A copy of the built server that a suite may change, on a database of its own made from the template. */
export class ServerCopy {
  readonly folder: string;
  private readonly database: string;
  private server: ChildProcess | undefined;
  private launchAgain: () => Promise<void> = () => Promise.reject(new Error("the copy was never started"));

  constructor(private readonly name: string) {
    this.folder = path.join(context.appDir, ".medusa", `copy-${name}`);
    this.database = `copy_${name.replace(/\W/g, "_")}`;
  }

  /** The database of its own. */
  get databaseUrl(): string {
    const url = new URL(context.databaseUrl);
    url.pathname = `/${this.database}`;
    return url.toString();
  }

  /** Copies, lets `change` write into the copy, migrates if asked, starts, and answers where it listens. */
  async start(
    change: (folder: string) => void,
    options: { migrate?: boolean; env?: Record<string, string> } = {},
  ): Promise<{ apiUrl: string; databaseUrl: string }> {
    rmSync(this.folder, { recursive: true, force: true });
    cpSync(path.join(context.appDir, ".medusa", "server"), this.folder, { recursive: true, verbatimSymlinks: true });
    change(this.folder);
    await this.onServer(`DROP DATABASE IF EXISTS ${this.database} WITH (FORCE)`);
    await this.onServer(`CREATE DATABASE ${this.database} TEMPLATE ${TEMPLATES.shop}`);
    const port = await freePort();
    const env = { ...context.environment, DATABASE_URL: this.databaseUrl, API_PORT: String(port), ...options.env };
    if (options.migrate)
      execFileSync(process.execPath, [CLI, "db:migrate"], { cwd: this.folder, env, stdio: "ignore" });
    const apiUrl = `http://localhost:${port}`;
    this.launchAgain = () => this.launch(apiUrl, port, env);
    await this.launchAgain();
    return { apiUrl, databaseUrl: this.databaseUrl };
  }

  /** The process group of the running server. */
  get group(): number {
    if (!this.server?.pid) throw new Error(`the copy ${this.name} does not run`);
    return this.server.pid;
  }

  /** Sends the server a signal, and answers how it ended: its exit code, or the signal that ended it. */
  async end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
    const { server } = this;
    if (!server) throw new Error(`the copy ${this.name} does not run`);
    const exit = once(server, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
    process.kill(-this.group, signal);
    const [code, ended] = await exit;
    return code ?? ended;
  }

  /** Starts the server again on its port and its database, as after a restart. */
  async again(): Promise<void> {
    await this.launchAgain();
  }

  private async launch(apiUrl: string, port: number, env: Record<string, string>): Promise<void> {
    const server = spawn(process.execPath, [CLI, "start", "--port", String(port)], {
      cwd: this.folder,
      env,
      stdio: "ignore",
      detached: true,
    });
    this.server = server;
    for (let tries = 0; tries < 240; tries++) {
      if (
        await fetch(`${apiUrl}/health`).then(
          (response) => response.ok,
          () => false,
        )
      )
        return;
      if (server.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error(`the copy ${this.name} did not start`);
  }

  async stop(): Promise<void> {
    if (this.server?.pid && this.server.exitCode === null && this.server.signalCode === null)
      process.kill(-this.server.pid, "SIGKILL");
    rmSync(this.folder, { recursive: true, force: true });
    await this.onServer(`DROP DATABASE IF EXISTS ${this.database} WITH (FORCE)`);
  }

  private async onServer(sql: string): Promise<void> {
    const client = new Client({ connectionString: context.pgServerUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  }
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
