import { z } from "zod";

/** Adds an issue that carries Stripe's error code and sentence as they are. */
function refuse(context: z.RefinementCtx, message: string, code?: string): never {
  context.addIssue({ code: "custom", message, params: { stripeCode: code } });
  return z.NEVER;
}

/** Non-empty text. Stripe reads an empty value as the wish to unset, which most parameters do not allow. */
export function text(maxLength = 5000) {
  return z.string().transform((value, context) => {
    if (value === "") {
      return refuse(
        context,
        "You passed an empty string. We assume empty values are an attempt to unset a parameter; however this " +
          "parameter cannot be unset. You should remove it from your request or supply a non-empty value.",
        "parameter_invalid_empty",
      );
    }
    if (value.length > maxLength) {
      return refuse(context, `Invalid string: must be at most ${maxLength} characters`);
    }
    return value;
  });
}

/** A whole number between the bounds, both allowed. */
export function integer(min: number, max: number = Number.MAX_SAFE_INTEGER) {
  return z.string().transform((value, context) => {
    if (!/^-?\d{1,16}$/.test(value)) return refuse(context, `Invalid integer: ${value}`, "parameter_invalid_integer");
    const number = Number(value);
    if (number < min) {
      return refuse(context, `This value must be greater than or equal to ${min}.`, "parameter_invalid_integer");
    }
    if (number > max) {
      return refuse(context, `This value must be less than or equal to ${max}.`, "parameter_invalid_integer");
    }
    return number;
  });
}

export function flag() {
  return z.string().transform((value, context) => {
    if (value === "true") return true;
    if (value === "false") return false;
    return refuse(context, `Invalid boolean: ${value}`);
  });
}

/** Lets a parameter be unset by an empty value, which is then `null`. */
export function emptyable<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === "" ? null : value), schema.nullable());
}

export const email = () =>
  text(512).refine((value) => /^[^@\s]+@[^@\s]+$/.test(value), {
    error: "Invalid email address",
    params: { stripeCode: "email_invalid" },
  });

const metadataValue = z
  .string()
  .transform((value, context) =>
    value.length <= 500
      ? value
      : refuse(
          context,
          `Metadata values can have up to 500 characters, but you passed in a value that is ${value.length} characters.`,
        ),
  );

/** Hash of up to 50 keys. Keys given empty are removed later, by `mergeMetadata`. */
export const metadata = () =>
  z
    .preprocess(
      // Keys that are all numbers look like a list in form encoding.
      (value) => (Array.isArray(value) ? Object.fromEntries(value.entries()) : value),
      z.record(z.string().max(40), metadataValue),
    )
    .refine((value) => Object.keys(value).length <= 50, { error: "Metadata can have up to 50 keys" });

export const address = () =>
  z.strictObject({
    city: emptyable(text()).optional(),
    country: emptyable(text()).optional(),
    line1: emptyable(text()).optional(),
    line2: emptyable(text()).optional(),
    postal_code: emptyable(text()).optional(),
    state: emptyable(text()).optional(),
  });

export const shipping = () =>
  z.strictObject({
    address: address(),
    name: text(),
    phone: emptyable(text()).optional(),
    carrier: emptyable(text()).optional(),
    tracking_number: emptyable(text()).optional(),
  });

/** The paths a caller wants in full instead of as ids; the route says which exist. */
export const expand = () => z.array(text(200)).max(20).optional();

const currencies = new Set(Intl.supportedValuesOf("currency").map((code) => code.toLowerCase()));

export const currency = () =>
  text(3)
    .transform((value) => value.toLowerCase())
    .refine((value) => currencies.has(value), { error: "Invalid currency" });

/** An `http(s)` address to send a browser back to. */
export const returnUrl = () =>
  text(5000).refine((value) => /^https?:$/.test(URL.canParse(value) ? new URL(value).protocol : ""), {
    error: "Not a valid URL",
    params: { stripeCode: "url_invalid" },
  });
