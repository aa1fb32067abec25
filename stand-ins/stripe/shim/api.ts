/** What the shim reads of an intent; the rest is passed on untouched. */
export type Intent = {
  id: string;
  status: string;
  /** Of a payment; an intent that saves a card has none. */
  amount?: number;
  currency?: string;
  client_secret: string;
  last_payment_error?: ApiError | null;
  last_setup_error?: ApiError | null;
};

export type ApiError = {
  type: string;
  code?: string;
  decline_code?: string;
  message?: string;
  param?: string;
  payment_intent?: Intent;
};

/** As Stripe.js answers: one of the two is there, nothing is thrown. */
export type Result<T> = { value: T; error?: undefined } | { value?: undefined; error: ApiError };

type Fields = { [name: string]: string | number | boolean | Fields | undefined };

function encode(fields: Fields, target = new URLSearchParams(), prefix = ""): URLSearchParams {
  for (const [name, value] of Object.entries(fields)) {
    const key = prefix ? `${prefix}[${name}]` : name;
    if (value === undefined) continue;
    if (typeof value === "object") encode(value, target, key);
    else target.append(key, String(value));
  }
  return target;
}

/** The id that a client secret begins with. */
export function intentIdOf(clientSecret: string): string {
  return clientSecret.split("_secret_")[0] ?? clientSecret;
}

/** Where an intent is: one of a payment, or one that saves a card. */
function pathOf(clientSecret: string): string {
  const id = intentIdOf(clientSecret);
  return `/v1/${id.startsWith("seti_") ? "setup_intents" : "payment_intents"}/${id}`;
}

/** The stand-in's API with a publishable key. */
export class Api {
  constructor(
    private readonly base: string,
    private readonly key: string,
    private readonly unreachable: () => string,
  ) {}

  retrieveIntent(clientSecret: string): Promise<Result<Intent>> {
    const query = encode({ client_secret: clientSecret });
    return this.call("GET", `${pathOf(clientSecret)}?${query}`);
  }

  confirmIntent(clientSecret: string, fields: Fields): Promise<Result<Intent>> {
    const body = { ...fields, client_secret: clientSecret, use_stripe_sdk: true };
    return this.call("POST", `${pathOf(clientSecret)}/confirm`, body);
  }

  createPaymentMethod(fields: Fields): Promise<Result<{ id: string }>> {
    return this.call("POST", "/v1/payment_methods", fields);
  }

  async finishAuthentication(clientSecret: string, outcome: "complete" | "fail"): Promise<Result<Intent>> {
    const path = `/3ds/${intentIdOf(clientSecret)}/result`;
    const answer = await this.call<{ payment_intent: Intent } | { setup_intent: Intent }>("POST", path, {
      client_secret: clientSecret,
      outcome,
    });
    if (answer.error) return answer;
    return { value: "setup_intent" in answer.value ? answer.value.setup_intent : answer.value.payment_intent };
  }

  private async call<T>(method: "GET" | "POST", path: string, fields?: Fields): Promise<Result<T>> {
    try {
      const response = await fetch(this.base + path, {
        method,
        headers: { authorization: `Bearer ${this.key}` },
        ...(fields ? { body: encode(fields) } : {}),
      });
      const body: unknown = await response.json();
      return response.ok ? { value: body as T } : { error: (body as { error: ApiError }).error };
    } catch {
      return { error: { type: "api_connection_error", message: this.unreachable() } };
    }
  }
}
