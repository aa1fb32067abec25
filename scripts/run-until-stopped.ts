import type { Instance } from "./instance";
import type { Progress } from "./progress";
import { stopRequested } from "./stop-requests";

/**
 * Does the work and then stays, until somebody asks to stop (exit 0), the work fails or a service dies (exit 1).
 * Whatever the reason, everything that was started is ended, PostgreSQL last, and the data folder is given back.
 */
export async function runUntilStopped(
  instance: Instance,
  progress: Progress,
  giveBack: () => void,
  work: () => Promise<void>,
): Promise<never> {
  const { supervisor } = instance;
  const asked = stopRequested().then(() => null);
  const died = supervisor.firstDeath;
  const failed = work().then(
    () => new Promise<never>(() => undefined),
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const reason = await Promise.race([asked, died, failed]);
  progress.end();
  if (reason !== null) console.error(`\n${reason}`);
  console.log("stopping …");
  await supervisor.stopAll(["postgres"]);
  giveBack();
  console.log("stopped");
  process.exit(reason === null ? 0 : 1);
}
