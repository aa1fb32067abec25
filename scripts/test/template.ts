import { copyDatabase, createDatabase, dropDatabase, withDatabase } from "../../src/bootstrap/databases";
import { bringUpStep } from "../bring-up";
import { doneHash } from "../database-state";
import { DATABASE_STEPS, type DatabaseStep, needsStep } from "../database-steps";
import { makeEnvironment } from "../environment";
import { databaseUrlOf, type Instance } from "../instance";
import type { Progress } from "../progress";
import { FIXED_DAY_SEED_FILE, seedOnFixedDay } from "./fixed-day";
import { neutralEnvironment } from "./test-environment";

/** Databases that are only ever copied from. */
const MIGRATED = "berth_migrated";
export const TEMPLATES = {
  shop: "berth_template",
  cms: "berth_cms_template",
  stripe: "berth_stripe_template",
} as const;
/** The shop of a fixed day; Payload's is the same on every day. */
export const FIXED_DAY_TEMPLATES = {
  shop: "berth_fixed_day_template",
  cms: TEMPLATES.cms,
  stripe: "berth_stripe_fixed_day_template",
} as const;

/** The same instance on other databases of the same server. */
export function onDatabases(
  instance: Instance,
  serverUrl: string,
  names: { shop: string; cms: string; stripe: string },
  extra: NodeJS.ProcessEnv = {},
): Instance {
  const user = {
    ...neutralEnvironment(),
    ...extra,
    DATABASE_URL: withDatabase(serverUrl, names.shop),
    CMS_DATABASE_URL: withDatabase(serverUrl, names.cms),
    STRIPE_STAND_IN_DATABASE_URL: withDatabase(serverUrl, names.stripe),
  };
  const { appDir, dataDir, ports, secrets } = instance;
  return { ...instance, environment: makeEnvironment({ user, appDir, dataDir, ports, secrets, mode: "test" }) };
}

async function exists(url: string): Promise<boolean> {
  return doneHash(url, "migrate").then(
    () => true,
    () => false,
  );
}

/** Migrates into a database of its own, so that a change of the seed alone does not migrate again. */
async function migrated(instance: Instance, serverUrl: string, progress: Progress): Promise<boolean> {
  const onMigrated = onDatabases(instance, serverUrl, { ...TEMPLATES, shop: MIGRATED });
  const url = databaseUrlOf(onMigrated, "DATABASE_URL");
  if ((await exists(url)) && !(await needsStep(onMigrated, DATABASE_STEPS.migrate))) return false;
  await dropDatabase(url);
  await createDatabase(url);
  await bringUpStep(onMigrated, progress, DATABASE_STEPS.migrate);
  return true;
}

/**
 * Brings the shop's template up to the sources, from nothing when they have changed. The seed writes the payments of its
 * bookings into the stand-in's template: the two are made together and only ever copied together.
 */
export async function makeShopTemplate(instance: Instance, serverUrl: string, progress: Progress): Promise<void> {
  await seedTemplate(instance, serverUrl, progress, { step: DATABASE_STEPS.seed, names: TEMPLATES });
}

/** The same for the shop of a fixed day. */
export async function makeFixedDayTemplate(instance: Instance, serverUrl: string, progress: Progress): Promise<void> {
  const step = { ...DATABASE_STEPS.seed, label: "shop seeded on a fixed day", writes: FIXED_DAY_SEED_FILE };
  await seedTemplate(instance, serverUrl, progress, { step, names: FIXED_DAY_TEMPLATES, extra: seedOnFixedDay() });
}

async function seedTemplate(
  instance: Instance,
  serverUrl: string,
  progress: Progress,
  seed: { step: DatabaseStep; names: typeof TEMPLATES | typeof FIXED_DAY_TEMPLATES; extra?: NodeJS.ProcessEnv },
): Promise<void> {
  const migratedAnew = await migrated(instance, serverUrl, progress);
  const onTemplate = onDatabases(instance, serverUrl, seed.names, seed.extra);
  const url = databaseUrlOf(onTemplate, "DATABASE_URL");
  const stripeUrl = databaseUrlOf(onTemplate, "STRIPE_STAND_IN_DATABASE_URL");
  const areThere = (await exists(url)) && (await exists(stripeUrl));
  if (!migratedAnew && areThere && !(await needsStep(onTemplate, seed.step))) return;
  await copyDatabase(MIGRATED, url);
  await dropDatabase(stripeUrl);
  await createDatabase(stripeUrl);
  await bringUpStep(onTemplate, progress, seed.step);
}

/** Brings Payload's template up to the sources, from nothing when they have changed. */
export async function makeCmsTemplate(instance: Instance, serverUrl: string, progress: Progress): Promise<void> {
  const onTemplate = onDatabases(instance, serverUrl, TEMPLATES);
  const url = databaseUrlOf(onTemplate, "CMS_DATABASE_URL");
  if ((await exists(url)) && !(await needsStep(onTemplate, DATABASE_STEPS.cms))) return;
  await dropDatabase(url);
  await createDatabase(url);
  await bringUpStep(onTemplate, progress, DATABASE_STEPS.cms);
}
