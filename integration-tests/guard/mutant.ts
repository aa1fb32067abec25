import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { Client } from "pg";
import { TEMPLATES } from "../../scripts/test/template";
import { context } from "../setup/context";

/** One defect put into the compiled server: in `file`, `before` becomes `after`. */
export type Defect = { name: string; file: string; before: RegExp; after: string };

/** The built server with one defect, on a database of its own. */
export class Mutant {
  private readonly folder: string;
  private readonly database: string;
  private server: ChildProcess | undefined;

  constructor(private readonly defect: Defect) {
    this.folder = path.join(context.appDir, ".medusa", `mutant-${defect.name}`);
    this.database = `mutant_${defect.name.replace(/\W/g, "_")}`;
  }

  /** Answers where it listens and its database. Throws when the defect's place is not in the compiled file. */
  async start(): Promise<{ apiUrl: string; databaseUrl: string }> {
    rmSync(this.folder, { recursive: true, force: true });
    cpSync(path.join(context.appDir, ".medusa", "server"), this.folder, { recursive: true, verbatimSymlinks: true });
    const file = path.join(this.folder, this.defect.file);
    const code = readFileSync(file, "utf8");
    const changed = code.replace(this.defect.before, this.defect.after);
    if (changed === code) throw new Error(`${this.defect.file} has no ${this.defect.before}`);
    writeFileSync(file, changed);
    await this.onServer(`DROP DATABASE IF EXISTS ${this.database} WITH (FORCE)`);
    await this.onServer(`CREATE DATABASE ${this.database} TEMPLATE ${TEMPLATES.shop}`);
    const databaseUrl = new URL(context.databaseUrl);
    databaseUrl.pathname = `/${this.database}`;
    const port = await freePort();
    const cli = path.join(context.appDir, "node_modules", "@medusajs", "cli", "cli.js");
    this.server = spawn(process.execPath, [cli, "start", "--port", String(port)], {
      cwd: this.folder,
      env: { ...context.environment, DATABASE_URL: databaseUrl.toString(), API_PORT: String(port) },
      stdio: "ignore",
      detached: true,
    });
    const apiUrl = `http://localhost:${port}`;
    for (let tries = 0; tries < 240; tries++) {
      if (await fetch(`${apiUrl}/health`).then((response) => response.ok, () => false)) {
        return { apiUrl, databaseUrl: databaseUrl.toString() };
      }
      if (this.server.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error(`the server with the defect ${this.defect.name} did not start`);
  }

  async stop(): Promise<void> {
    if (this.server?.pid && this.server.exitCode === null) process.kill(-this.server.pid, "SIGKILL");
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

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
