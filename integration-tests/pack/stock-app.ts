import { type ChildProcess, execFile, spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const ROOT = path.resolve(__dirname, "..", "..");
const CLI = path.join("node_modules", ".bin", "medusa");

type Manifest = {
  packageManager: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

const ROOT_MANIFEST = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as Manifest;

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

  /** Writes the app and installs it with the tarballs; versions are those of our lockfile. */
  async install(capabilities: string[], tarballs: string[]): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    const pinned = (name: string) => [
      name,
      ROOT_MANIFEST.dependencies[name] ?? ROOT_MANIFEST.devDependencies[name] ?? "*",
    ];
    const own = [
      "@medusajs/admin-sdk",
      "@medusajs/cli",
      "@medusajs/framework",
      "@medusajs/medusa",
      "@swc/core",
      "ts-node",
      "typescript",
      "react",
      "react-dom",
    ];
    const manifest = {
      name: "stock-app",
      private: true,
      dependencies: {
        ...Object.fromEntries(own.map(pinned)),
        ...Object.fromEntries(tarballs.map((file, index) => [`@berth/${capabilities[index]}`, `file:${file}`])),
      },
    };
    writeFileSync(path.join(this.folder, "package.json"), JSON.stringify(manifest, null, 2));
    writeFileSync(path.join(this.folder, "medusa-config.js"), configOf(capabilities));
    const workspace = readFileSync(path.join(ROOT, "pnpm-workspace.yaml"), "utf8").replace(
      /packages:\n( {2}- .*\n)+/,
      "packages: []\n",
    );
    writeFileSync(path.join(this.folder, "pnpm-workspace.yaml"), workspace);
    cpSync(path.join(ROOT, "pnpm-lock.yaml"), path.join(this.folder, "pnpm-lock.yaml"));
    await run("npx", ["--yes", ROOT_MANIFEST.packageManager, "install", "--no-frozen-lockfile", "--prefer-offline"], {
      cwd: this.folder,
      env: { ...this.env, CI: "true" },
      maxBuffer: 64 * 1024 * 1024,
    });
  }

  async medusa(...args: string[]): Promise<void> {
    await run(path.join(this.folder, CLI), args, { cwd: this.folder, env: this.env, maxBuffer: 64 * 1024 * 1024 });
  }

  /** Starts the server and waits until it answers; throws with its output when it ends before. */
  async start(port: number): Promise<string> {
    const url = `http://localhost:${port}`;
    let output = "";
    const server = spawn(path.join(this.folder, CLI), ["start", "--port", String(port)], {
      cwd: this.folder,
      env: this.env,
      detached: true,
    });
    this.server = server;
    server.stdout?.on("data", (data: Buffer) => (output += data.toString()));
    server.stderr?.on("data", (data: Buffer) => (output += data.toString()));
    for (let tries = 0; tries < 240; tries++) {
      if (server.exitCode !== null) break;
      const healthy = await fetch(`${url}/health`).then(
        (response) => response.ok,
        () => false,
      );
      if (healthy) return url;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error(`The stock app did not start:\n${output.slice(-4000)}`);
  }

  stop(): void {
    // The command line starts a child of its own: the whole group goes.
    if (this.server?.pid && this.server.exitCode === null) process.kill(-this.server.pid, "SIGKILL");
  }
}

function configOf(capabilities: string[]): string {
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
  modules: capabilities.map((resolve) => ({ resolve })),
});
`;
}
