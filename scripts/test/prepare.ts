import { mkdirSync } from "node:fs";
import path from "node:path";
import { postgresUrl } from "../../src/bootstrap/postgres";
import { bringUpBuild, bringUpDatabase } from "../bring-up";
import { BUILDS } from "../builds";
import { type Instance, openInstance, ROOT } from "../instance";
import type { Progress } from "../progress";
import { copySources } from "./copy-sources";
import { type TestPorts, testPorts } from "./ports";
import { makeCmsTemplate, makeFixedDayTemplate, makeShopTemplate } from "./template";
import { neutralEnvironment } from "./test-environment";

export const TEST_DIR = path.join(ROOT, ".data", "test");

/** The tests' own Berth: data under `.data/test`, sources copied to `.data/test/app`, ports of its own. */
export async function openTestInstance(): Promise<{ instance: Instance; ports: TestPorts }> {
  const appDir = path.join(TEST_DIR, "app");
  mkdirSync(appDir, { recursive: true });
  const ports = await testPorts(TEST_DIR);
  const user = neutralEnvironment();
  return { instance: openInstance({ appDir, dataDir: TEST_DIR, ports, user, mode: "test" }), ports };
}

/** Starts PostgreSQL, without its durability, and returns a superuser's address on it. */
export async function startTestDatabase(instance: Instance, progress: Progress): Promise<string> {
  await bringUpDatabase(instance, progress, true);
  return postgresUrl(instance.ports.postgres, instance.secrets.POSTGRES_PASSWORD, "postgres");
}

/** Copies the sources, builds what has changed, and brings the template databases up to the sources. */
export async function prepareServers(
  instance: Instance,
  pgServerUrl: string,
  progress: Progress,
  wanted: { withCms: boolean; onFixedDay: boolean },
): Promise<void> {
  copySources(ROOT, instance.appDir);
  const databases = async () => {
    await makeShopTemplate(instance, pgServerUrl, progress);
    if (wanted.onFixedDay) await makeFixedDayTemplate(instance, pgServerUrl, progress);
    if (wanted.withCms) await makeCmsTemplate(instance, pgServerUrl, progress);
  };
  const builds = async () => {
    await bringUpBuild(instance, progress, BUILDS.medusa);
    await bringUpBuild(instance, progress, BUILDS.storefront);
    if (wanted.withCms) await bringUpBuild(instance, progress, BUILDS.cms);
  };
  await Promise.all([databases(), builds()]);
}
