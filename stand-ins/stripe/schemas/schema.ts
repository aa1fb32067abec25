/** The part of JSON Schema that Stripe's types need. An empty schema allows everything, as in JSON Schema. */
export type Schema = {
  type?: "string" | "number" | "boolean" | "null" | "array" | "object";
  const?: string | number | boolean;
  anyOf?: Schema[];
  items?: Schema;
  properties?: { [name: string]: Schema };
  required?: string[];
  /** What properties beyond the named ones have to be; false: there may be none. */
  additionalProperties?: Schema | false;
  $ref?: string;
};

/** Schemas by name: what was asked for, and what they refer to. */
export type Schemas = { [name: string]: Schema };
