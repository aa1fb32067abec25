import Stripe from "stripe";
import type { Processor } from "./processor";

/** Stripe's own client, speaking to a processor in memory; nothing goes over a network. */
export function asStripe(processor: Processor): Stripe {
  const answer = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const { pathname, searchParams } = new URL(String(input));
    const headers = new Headers(init.headers);
    const form = new URLSearchParams(typeof init.body === "string" ? init.body : "");
    const { status, body } = processor.handle({
      method: init.method ?? "GET",
      path: pathname,
      parameters: Object.fromEntries([...searchParams, ...form]),
      account: headers.get("stripe-account") ?? undefined,
      idempotencyKey: headers.get("idempotency-key") ?? undefined,
    });
    return Response.json(body, { status });
  };
  return new Stripe("sk_test_processor", {
    httpClient: Stripe.createFetchHttpClient(answer),
    maxNetworkRetries: 0,
    telemetry: false,
  });
}
