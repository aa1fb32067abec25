import { once } from "node:events";
import { readConfig } from "./config";
import { loadSchemas } from "./schemas/load-schemas";
import { WireCheck } from "./schemas/wire-check";
import { createStandInServer } from "./server";
import { bundleShim } from "./shim-bundle";
import { openDatabase } from "./store/database";
import { migrate } from "./store/migrations";
import { startTimeKeeping } from "./time-keeper";
import { startWebhookDelivery } from "./webhook-delivery";

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const [pool, shim] = await Promise.all([openDatabase(config.databaseUrl), bundleShim()]);
  await migrate(pool);
  const wireCheck = config.schemasDir === null ? null : new WireCheck(await loadSchemas(config.schemasDir));
  const services = { config, pool, wireCheck };
  const server = createStandInServer(services, shim);
  server.listen(config.port, config.host);
  await once(server, "listening");
  const sends = config.webhook !== null || config.connectWebhook !== null;
  const stopDelivery = sends ? startWebhookDelivery(pool, config) : async () => undefined;
  const stopTime = startTimeKeeping(services);
  console.log(`Stand-in for Stripe on ${config.publicUrl} (demo payments, no real money)`);

  const stop = async (): Promise<void> => {
    const closed = once(server, "close");
    server.close();
    server.closeIdleConnections();
    await Promise.all([stopDelivery(), stopTime()]);
    // Requests under way are finished, within reason.
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 3000))]);
    await pool.end();
    process.exit(0);
  };
  process.once("SIGTERM", () => void stop());
  process.once("SIGINT", () => void stop());
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
