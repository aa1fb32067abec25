import { mismatch } from "./mismatch";
import type { Schema, Schemas } from "./schema";
import { OBJECT_TYPES, PARAMETER_TYPES } from "./stripe-types";

/** What is sent or answered is not as the `stripe` package has it: a mistake of the stand-in, never of its caller. */
class NotAsStripe extends Error {
  override readonly name = "NotAsStripe";
}

type Hash = { [name: string]: unknown };
const isHash = (value: unknown): value is Hash => typeof value === "object" && value !== null;

/** Compares what goes over the wire with the types of the `stripe` package. */
export class WireCheck {
  constructor(private readonly schemas: Schemas) {}

  /**
   * Checks parameters that a route has accepted: it must not take what Stripe does not know.
   * @param route such as `POST /v1/refunds`.
   */
  parameters(route: string, raw: object): void {
    const type = PARAMETER_TYPES[route];
    if (!type) throw new NotAsStripe(`${route} has no line in stripe-types.ts`);
    const found = mismatch(this.schemas, { $ref: type }, raw, "form");
    if (found !== null) throw new NotAsStripe(`${route} took parameters that Stripe does not: ${found}`);
  }

  /**
   * Checks an object, each object of a list, or those that an error shows.
   * @param isPartial for what a publishable key may see: fields may be missing, none may be new.
   */
  answer(body: unknown, isPartial = false): void {
    if (!isHash(body)) throw new NotAsStripe("an answer is not an object");
    if (isHash(body.error)) {
      for (const shown of [body.error.payment_intent, body.error.payment_method, body.error.setup_intent]) {
        if (shown !== undefined) this.answer(shown, isPartial);
      }
      return;
    }
    if (body.object === "list" && Array.isArray(body.data)) {
      for (const item of body.data) this.answer(item, isPartial);
      return;
    }
    const [type, whenDeleted] = OBJECT_TYPES[String(body.object)] ?? [];
    const name = body.deleted === true ? whenDeleted : type;
    if (!name) throw new NotAsStripe(`there is no type for ${JSON.stringify(body.object)}`);
    const found = mismatch(this.schemas, isPartial ? this.partial(name) : { $ref: name }, body, "json");
    if (found !== null) throw new NotAsStripe(`${name}${found}`);
  }

  private partial(name: string): Schema {
    const whole = this.schemas[this.schemas[name]?.$ref ?? name] ?? {};
    return { ...whole, required: [] };
  }
}
