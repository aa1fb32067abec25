import { existsSync } from "node:fs";
import path from "node:path";
import { preparePostgres } from "../../src/bootstrap/postgres";
import { Supervisor } from "../../src/bootstrap/supervisor";

/** A launcher in small, to be killed: PostgreSQL, and a service that has a child of its own. Says `up` when they run. */
const [dataDir = "", port = "", password = ""] = process.argv.slice(2);
const supervisor = new Supervisor(dataDir);
const childFile = path.join(dataDir, "child-is-up");
const forks = `
  const child = require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore" });
  child.once("spawn", () => require("node:fs").writeFileSync(process.argv[1], ""));
  setInterval(() => {}, 1000);
`;

async function keep(): Promise<void> {
  const { service } = await preparePostgres({ dataDir, port: Number(port), password });
  await supervisor.start(service);
  await supervisor.start({
    name: "forking",
    command: process.execPath,
    args: ["-e", forks, childFile],
    cwd: dataDir,
    env: process.env,
    ready: async () => existsSync(childFile),
    readyWithinMs: 10_000,
  });
  console.log("up");
}

void keep();
