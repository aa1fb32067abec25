import { createDatabase, withDatabase } from "../../../src/bootstrap/databases";
import { answers } from "../../../src/bootstrap/health";
import { freePorts } from "../../../src/bootstrap/ports";
import type { Instance } from "../../instance";
import { serviceOf } from "../../services";
import type { Place } from "../harness/place";

const READY_MS_MAX = 120_000;

/**
 * A stand-in of the stock shop's own, the same program: it tells nobody of what happens, because stock Medusa has its
 * order without. Berth's tells Berth, as Stripe would.
 */
export async function startStockStandIn(place: Place, instance: Instance): Promise<string> {
  const [port] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const databaseUrl = withDatabase(place.serverUrl, "stock_stripe");
  await createDatabase(databaseUrl);
  const service = serviceOf(instance, "stripe");
  await instance.supervisor.start({
    ...service,
    name: "stripe-stand-in-of-stock",
    env: {
      ...service.env,
      STRIPE_STAND_IN_PORT: String(port),
      STRIPE_STAND_IN_DATABASE_URL: databaseUrl,
      STRIPE_WEBHOOK_URL: "",
      STRIPE_WEBHOOK_SECRET: "",
      STRIPE_CONNECT_WEBHOOK_URL: "",
      STRIPE_CONNECT_WEBHOOK_SECRET: "",
    },
    ready: () => answers(`${url}/health`),
    readyWithinMs: READY_MS_MAX,
  });
  return url;
}
