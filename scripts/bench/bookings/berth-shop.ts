import { copyDatabase, withDatabase } from "../../../src/bootstrap/databases";
import { readSeeded } from "../../demo-file";
import { databaseUrlOf, type Instance } from "../../instance";
import { serviceOf } from "../../services";
import { largeShop } from "../harness/large-shop";
import { onDatabase, type Place, startApi, startStripe } from "../harness/place";
import type { FlowJob } from "./flow";
import { freeNightsOf } from "./targets";

/** Listings of the shop that is booked. */
export const LISTINGS = 1000;

/** A copy of the large shop that may be booked up, with stand-in and mail server. */
export async function openBerth(
  place: Place,
  extra: NodeJS.ProcessEnv = {},
): Promise<{ instance: Instance; job: Omit<FlowJob, "connections" | "seconds"> }> {
  await largeShop(place, LISTINGS);
  const names = { shop: "booked", stripe: "booked_stripe" };
  await copyDatabase(`shop_${LISTINGS}`, withDatabase(place.serverUrl, names.shop));
  await copyDatabase(`shop_${LISTINGS}_stripe`, withDatabase(place.serverUrl, names.stripe));
  const instance = onDatabase(place, names, extra);
  await place.progress.step("Berth, its stand-in and mail answer", async () => {
    await startStripe(instance);
    await instance.supervisor.start(serviceOf(instance, "maildev"));
    await startApi(instance);
  });
  process.env.STRIPE_PUBLISHABLE_KEY = instance.environment.variables.STRIPE_PUBLISHABLE_KEY;
  const targets = await freeNightsOf(databaseUrlOf(instance, "DATABASE_URL"));
  const job = {
    ...{ shop: "berth" as const, targets, next: 0, publishableKey: readSeeded(instance).publishable_key },
    url: `http://127.0.0.1:${instance.ports.api}`,
    stripeUrl: `http://127.0.0.1:${instance.ports.stripe}`,
  };
  return { instance, job };
}
