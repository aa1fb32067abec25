import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";

/** The CMS's REST API without Next, as `cms/tests/serve-mutable-cms.ts` serves it. */
export interface CmsApi {
  url: string;
  stop(): Promise<void>;
}

const repository = join(__dirname, "..", "..");

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address ? address.port : 0;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  server.kill("SIGTERM");
  await once(server, "exit");
}

/** Starts it on a database, with more environment if wanted, and waits until it answers. */
export async function startCmsApi(databaseUrl: string, more: Record<string, string> = {}): Promise<CmsApi> {
  const url = `http://127.0.0.1:${await freePort()}`;
  const server = spawn(process.execPath, ["--import", "tsx", "tests/serve-mutable-cms.ts"], {
    cwd: join(repository, "cms"),
    env: {
      ...process.env,
      CMS_DATABASE_URL: databaseUrl,
      CMS_URL: url,
      STOREFRONT_URL: url,
      PAYLOAD_SECRET: "only-for-the-cms-with-missing-rules",
      PREVIEW_SECRET: "only-for-the-cms-with-missing-rules",
      ...more,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("ready")) resolve();
    });
    server.once("exit", (code) => reject(new Error(`The CMS ended with ${code}.`)));
  });
  return { url, stop: () => stop(server) };
}
