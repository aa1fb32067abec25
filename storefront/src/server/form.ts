import { email as emailSchema } from "../../../src/shared/route";
import { fill } from "../i18n/fill";
import type { Texts } from "../i18n/texts";
import { ApiProblem } from "./api-problem";

/** What a form's field must be; lengths in characters. */
export type Rule = {
  type?: "text" | "email" | "password" | "phone";
  required?: boolean;
  min?: number;
  max: number;
};
export type Rules<Name extends string> = Record<Name, Rule>;

/** A form as it is shown: what was written, what is wrong with it, and why it was refused as a whole. */
export type FormState<Name extends string> = {
  values: Partial<Record<Name, string>>;
  errors: Partial<Record<Name, string>>;
  failure: ApiProblem | null;
};

/** A form nobody has sent yet. */
export function freshForm<Name extends string>(values: Partial<Record<Name, string>> = {}): FormState<Name> {
  return { values, errors: {}, failure: null };
}

function errorOf(rule: Rule, value: string, texts: Texts["fields"]): string | null {
  if (value === "") return rule.required ? texts.required : null;
  if (rule.type === "email" && !emailSchema.safeParse(value).success) return texts.email;
  if (rule.type === "phone" && !/^\+?[\d\s().\-/]{3,}$/.test(value)) return texts.phone;
  if (value.length > rule.max) return fill(texts.tooLong, { count: rule.max });
  if (rule.min && value.length < rule.min) {
    return rule.type === "password" ? texts.passwordShort : fill(texts.tooShort, { count: rule.min });
  }
  return null;
}

/** The form of a request; an empty one when its body is something else. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    return new FormData();
  }
}

/** Reads the fields that the rules name, and says in words what is wrong with them. */
export function checkForm<Name extends string>(data: FormData, rules: Rules<Name>, texts: Texts["fields"]) {
  const values = {} as Record<Name, string>;
  const errors: Partial<Record<Name, string>> = {};
  for (const name of Object.keys(rules) as Name[]) {
    const raw = data.get(name);
    const written = typeof raw === "string" ? raw : "";
    values[name] = rules[name].type === "password" ? written : written.trim();
    const error = errorOf(rules[name], values[name], texts);
    if (error) errors[name] = error;
  }
  return { values, errors };
}

/** The API's refused fields under the names of the form's; `contact.email` is the field `email`. */
function refusedFields<Name extends string>(problem: ApiProblem, rules: Rules<Name>, texts: Texts["fields"]) {
  const errors: Partial<Record<Name, string>> = {};
  for (const { path } of problem.fields) {
    const name = path.split(".").at(-1) as Name;
    if (name in rules) errors[name] = texts.wrong;
  }
  return errors;
}

/**
 * Checks a sent form and does its work. Returns null when it is done, else the form as it must be shown again,
 * without the passwords.
 */
export async function submitForm<Name extends string>(
  data: FormData,
  rules: Rules<Name>,
  texts: Texts,
  work: (values: Record<Name, string>) => Promise<void>,
): Promise<FormState<Name> | null> {
  const { values, errors } = checkForm(data, rules, texts.fields);
  const shown: Partial<Record<Name, string>> = { ...values };
  for (const name of Object.keys(rules) as Name[]) if (rules[name].type === "password") delete shown[name];
  if (Object.keys(errors).length > 0) return { values: shown, errors, failure: null };
  try {
    await work(values);
    return null;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return { values: shown, errors: refusedFields(error, rules, texts.fields), failure: error };
  }
}

/** The status with which a form that was not accepted is shown again. */
export function statusOf(form: FormState<string>): number {
  return form.failure?.status ?? (Object.keys(form.errors).length > 0 ? 422 : 200);
}
