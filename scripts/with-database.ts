import path from "node:path";
import { bringUpDatabase, bringUpStep, ENDINGS } from "./bring-up";
import { takeDataDir } from "./data-dir-lock";
import { DATABASE_STEPS } from "./database-steps";
import { readUserEnvironment } from "./dotenv";
import { type Instance, openInstance, ROOT } from "./instance";
import { portsFrom } from "./ports";
import { Progress } from "./progress";

/**
 * Does a short piece of work on the database of `npm start`: on the running one, else on one that is started,
 * migrated and ended again for it. The ports must be those of the running start.
 */
export async function withDatabase(work: (instance: Instance, progress: Progress) => Promise<void>): Promise<void> {
  const progress = new Progress(Number(process.env.BERTH_LAUNCHED_AT ?? Date.now()));
  const user = readUserEnvironment(ROOT);
  const dataDir = path.join(ROOT, ".data");
  const instance = openInstance({ appDir: ROOT, dataDir, ports: portsFrom(user), user, mode: "production" });
  const giveBack = await takeDataDir(dataDir, "Berth").catch(() => null);
  try {
    if (giveBack) {
      await instance.supervisor.endLeftovers(ENDINGS);
      await bringUpDatabase(instance, progress);
      await bringUpStep(instance, progress, DATABASE_STEPS.migrate);
    }
    await work(instance, progress);
  } finally {
    progress.end();
    if (giveBack) await instance.supervisor.stopAll(["postgres"]);
    giveBack?.();
  }
}
