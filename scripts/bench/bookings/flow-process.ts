import { performance } from "node:perf_hooks";
import { text } from "node:stream/consumers";
import { assertLoopback } from "../harness/load";
import { percentile } from "../harness/statistics";
import { berthFlow } from "./berth-flow";
import type { Call, FlowJob, FlowSample, Json, Pay } from "./flow";
import { stockFlow } from "./stock-flow";

const MS = 1000;
const TIMEOUT_MS = 30_000;
const STRIPE_KEY = process.env.STRIPE_PUBLISHABLE_KEY ?? "";

function callerOf({ url, publishableKey }: FlowJob, counted: () => void): Call {
  return async (step, path, body, headers = {}) => {
    counted();
    const answer = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-publishable-api-key": publishableKey, ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const read = await answer.text();
    if (!answer.ok) throw new Error(`${step}: ${answer.status} ${read.slice(0, 120)}`);
    return JSON.parse(read) as Json;
  };
}

function payerAt(stripeUrl: string): Pay {
  return async (clientSecret) => {
    const intent = clientSecret.slice(0, clientSecret.indexOf("_secret_"));
    const answer = await fetch(`${stripeUrl}/v1/payment_intents/${intent}/confirm`, {
      method: "POST",
      headers: { authorization: `Bearer ${STRIPE_KEY}` },
      body: new URLSearchParams({
        client_secret: clientSecret,
        payment_method: "pm_card_visa",
        use_stripe_sdk: "true",
      }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!answer.ok) throw new Error(`pay: ${answer.status} ${(await answer.text()).slice(0, 120)}`);
    await answer.body?.cancel();
  };
}

async function main(): Promise<void> {
  const job = JSON.parse(await text(process.stdin)) as FlowJob;
  for (const url of [job.url, job.stripeUrl]) assertLoopback(url);
  const flow = job.shop === "berth" ? berthFlow : stockFlow;
  const times: number[] = [];
  const failures: Record<string, number> = {};
  let requests = 0;
  let next = job.next;
  const call = callerOf(job, () => {
    requests += 1;
  });
  const pay = payerAt(job.stripeUrl);
  const began = performance.now();
  const until = began + job.seconds * MS;
  const guest = async () => {
    while (performance.now() < until) {
      const number = next;
      next += 1;
      const target = job.targets[number];
      if (!target) throw new Error("everything has been booked: use fewer seconds or more listings");
      const asked = performance.now();
      try {
        await flow({ call, pay, target, job, number });
        times.push(performance.now() - asked);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        failures[reason] = (failures[reason] ?? 0) + 1;
      }
    }
  };
  await Promise.all(Array.from({ length: job.connections }, guest));
  const sample: FlowSample = {
    orders: times.length,
    per_second: times.length / ((performance.now() - began) / MS),
    ...{ p50_ms: percentile(times, 50), p95_ms: percentile(times, 95), p99_ms: percentile(times, 99) },
    requests_per_order: requests / times.length,
    ...{ failures, next },
  };
  process.stdout.write(JSON.stringify(sample), () => process.exit(0));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
