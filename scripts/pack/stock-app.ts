import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const ROOT = path.resolve(__dirname, "..", "..");
const STARTS_WITHIN_MS = 300_000;
const OUTPUT_SHOWN = 4000;
const CLI = path.join("node_modules", "@medusajs", "cli", "cli.js");

/** Packages of our installation that the app has beside Medusa, and modules that its configuration lists. */
type More = { packages: readonly string[]; modules: readonly object[] };

type Manifest = { dependencies: Record<string, string> };

/** What `create-medusa-app` installs; npm puts all of Medusa's packages beside each other, and Medusa relies on it. */
const MEDUSA = readdirSync(path.join(ROOT, "node_modules", "@medusajs")).map((name) => `@medusajs/${name}`);
const STOCK_PACKAGES = [...MEDUSA, "@swc/core", "ts-node", "typescript", "react", "react-dom"];

/** A stock Medusa app in a folder of its own: nothing of Berth's shell, only the capabilities as installed packages. */
export class StockApp {
  private server: ChildProcess | undefined;

  constructor(
    readonly folder: string,
    private readonly variables: Record<string, string>,
  ) {}

  private get env(): NodeJS.ProcessEnv {
    return {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: "production",
      MEDUSA_DISABLE_TELEMETRY: "true",
      ...this.variables,
    };
  }

  /**
   * Writes the app, and installs each tarball as a package manager does: unpacked, with exactly the dependencies that
   * its manifest declares beside it. These come from our own lockfile's installation instead of the registry, so a
   * dependency that is used and not declared is missing here as it would be anywhere.
   */
  async install(capabilities: string[], tarballs: string[], more: More = { packages: [], modules: [] }): Promise<void> {
    mkdirSync(path.join(this.folder, "node_modules"), { recursive: true });
    const stock = [...STOCK_PACKAGES, ...more.packages];
    const names = [...stock, ...capabilities.map((name) => `@berth/${name}`)];
    const dependencies = Object.fromEntries(names.map((name) => [name, "*"]));
    writeFileSync(
      path.join(this.folder, "package.json"),
      JSON.stringify({ name: "stock-app", private: true, dependencies }),
    );
    writeFileSync(path.join(this.folder, "medusa-config.js"), configOf(capabilities, more.modules));
    for (const name of stock) this.link(name, this.folder);
    for (const [index, tarball] of tarballs.entries()) {
      const home = path.join(this.folder, "node_modules", "@berth", capabilities[index] ?? "");
      mkdirSync(home, { recursive: true });
      await run("tar", ["-xzf", tarball, "--strip-components=1", "-C", home]);
      const { dependencies } = JSON.parse(readFileSync(path.join(home, "package.json"), "utf8")) as Manifest;
      for (const name of Object.keys(dependencies)) this.link(name, home);
    }
  }

  /** Links a package of our installation into the `node_modules` of a folder. */
  private link(name: string, into: string): void {
    const target = path.join(into, "node_modules", name);
    const source = path.join(ROOT, "node_modules", name);
    if (!existsSync(source)) throw new Error(`${name} is declared, but not installed`);
    mkdirSync(path.dirname(target), { recursive: true });
    symlinkSync(source, target);
  }

  /** Runs a command of Medusa's in the app; throws with the end of its output when it fails. */
  async medusa(...args: string[]): Promise<void> {
    const options = { cwd: this.folder, env: this.env, maxBuffer: 64 * 1024 * 1024 };
    await run(process.execPath, [path.join(this.folder, CLI), ...args], options).catch(
      ({ stdout, stderr }: { stdout?: string; stderr?: string }) => {
        throw new Error(`medusa ${args.join(" ")} failed:\n${`${stdout}${stderr}`.slice(-OUTPUT_SHOWN)}`);
      },
    );
  }

  /** Starts the server and waits until it answers; throws with its output when it ends before. */
  async start(port: number): Promise<string> {
    const url = `http://localhost:${port}`;
    let output = "";
    const server = spawn(process.execPath, [path.join(this.folder, CLI), "start", "--port", String(port)], {
      cwd: this.folder,
      env: this.env,
      detached: true,
    });
    this.server = server;
    server.stdout?.on("data", (data: Buffer) => (output += data.toString()));
    server.stderr?.on("data", (data: Buffer) => (output += data.toString()));
    for (const deadline = Date.now() + STARTS_WITHIN_MS; Date.now() < deadline; ) {
      if (server.exitCode !== null) break;
      const healthy = await fetch(`${url}/health`).then(
        (response) => response.ok,
        () => false,
      );
      if (healthy) return url;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error(`The stock app did not start:\n${output.slice(-OUTPUT_SHOWN)}`);
  }

  stop(): void {
    // The command line starts a child of its own: the whole group goes.
    if (this.server?.pid && this.server.exitCode === null) process.kill(-this.server.pid, "SIGKILL");
  }
}

function configOf(capabilities: string[], modules: readonly object[]): string {
  const names = JSON.stringify(capabilities.map((name) => `@berth/${name}`));
  return `const { defineConfig } = require("@medusajs/framework/utils");
const capabilities = ${names};
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: { storeCors: "*", adminCors: "*", authCors: "*", jwtSecret: process.env.JWT_SECRET, cookieSecret: process.env.COOKIE_SECRET },
  },
  admin: { disable: true },
  plugins: capabilities.map((resolve) => ({ resolve, options: {} })),
  modules: [...capabilities.map((resolve) => ({ resolve })), ...${JSON.stringify(modules)}],
});
`;
}
