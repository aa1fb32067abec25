import { createDatabase } from "../src/bootstrap/databases";
import { POSTGRES_ENDING } from "../src/bootstrap/end-process";
import { preparePostgres } from "../src/bootstrap/postgres";
import { type Build, needsBuild, runBuild } from "./builds";
import { type DatabaseStep, needsStep, runStep } from "./database-steps";
import { databaseUrlOf, type Instance } from "./instance";
import type { Progress } from "./progress";

/** How services that a plain SIGTERM does not suit are ended, by name. */
export const ENDINGS = { postgres: POSTGRES_ENDING } as const;

/** Starts the embedded PostgreSQL, unless the environment names another, and makes the databases. */
export async function bringUpDatabase(instance: Instance, progress: Progress, fast = false): Promise<void> {
  await progress.step("PostgreSQL started", async () => {
    if (instance.environment.uses.embeddedPostgres) {
      const { service, note } = await preparePostgres({
        dataDir: instance.dataDir,
        port: instance.ports.postgres,
        password: instance.secrets.POSTGRES_PASSWORD,
        fast,
      });
      if (note) progress.say(`  ${note}`);
      await instance.supervisor.start(service);
    }
    await createDatabase(databaseUrlOf(instance, "DATABASE_URL"));
    await createDatabase(databaseUrlOf(instance, "CMS_DATABASE_URL"));
    if (instance.environment.uses.stripeStandIn) {
      await createDatabase(databaseUrlOf(instance, "STRIPE_STAND_IN_DATABASE_URL"));
    }
  });
}

/** Builds when the sources have changed since the last build. */
export async function bringUpBuild(instance: Instance, progress: Progress, build: Build): Promise<void> {
  if (needsBuild(instance, build)) await progress.step(build.label, () => runBuild(instance, build));
}

/** Migrates or seeds when the database has not seen these sources yet. */
export async function bringUpStep(instance: Instance, progress: Progress, step: DatabaseStep): Promise<void> {
  if (await needsStep(instance, step)) await progress.step(step.label, () => runStep(instance, step));
}
