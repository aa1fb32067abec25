import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { context } from "../setup/context";
import { freePort } from "../setup/server-copy";

const STARTS_WITHIN_MS = 60_000;

/** The built storefront in a process of a suite's own, with another environment than the group's. */
export class OwnStorefront {
  url = "";
  /** What it has written to its log so far. */
  log = "";
  private server: ChildProcess | undefined;

  /** Starts it and waits until it answers. */
  async start(environment: Record<string, string>): Promise<void> {
    const port = await freePort();
    this.url = `http://localhost:${port}`;
    const entry = path.join(context.appDir, "storefront", "dist", "server", "entry.mjs");
    const server = spawn(process.execPath, [entry], {
      env: {
        ...context.environment,
        PUBLISHABLE_KEY: context.publishableKey,
        STOREFRONT_URL: this.url,
        HOST: "127.0.0.1",
        PORT: String(port),
        ...environment,
      },
    });
    this.server = server;
    const note = (chunk: Buffer) => {
      this.log += chunk.toString();
    };
    server.stdout.on("data", note);
    server.stderr.on("data", note);
    for (const deadline = Date.now() + STARTS_WITHIN_MS; Date.now() < deadline; ) {
      if (await fetch(`${this.url}/robots.txt`).catch(() => null)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`the storefront does not start: ${this.log}`);
  }

  stop(): void {
    this.server?.kill("SIGKILL");
  }
}
