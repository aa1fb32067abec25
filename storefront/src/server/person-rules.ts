import type { Rules } from "./form";

/** What every sign-up asks of a person; the same limits as the API's. */
export const PERSON_RULES = {
  first_name: { required: true, max: 80 },
  last_name: { required: true, max: 80 },
  email: { type: "email", required: true, max: 254 },
  password: { type: "password", required: true, min: 10, max: 200 },
} satisfies Rules<string>;
