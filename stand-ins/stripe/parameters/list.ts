import { z } from "zod";
import { expand, integer, text } from "./kinds";

const bounds = z.strictObject({
  gt: integer(0).optional(),
  gte: integer(0).optional(),
  lt: integer(0).optional(),
  lte: integer(0).optional(),
});

/** `created=5` or `created[gte]=5`. Chosen by hand: a union would answer with both branches' complaints. */
const created = z.unknown().transform((value, context) => {
  const parsed =
    typeof value === "string"
      ? integer(0)
          .transform((exact) => ({ gte: exact, lte: exact }))
          .safeParse(value)
      : bounds.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
  }
  return z.NEVER;
});

/** What every list takes. */
export const listParameters = {
  created: created.optional(),
  ending_before: text(255).optional(),
  expand: expand(),
  limit: integer(1, 100).optional(),
  starting_after: text(255).optional(),
};
