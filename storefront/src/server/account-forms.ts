import type { z } from "zod";
import {
  changePassword,
  type customerView,
  deleteCustomer,
  preferences,
  updateCustomer,
} from "../../../src/api/contract";
import type { Texts } from "../i18n/texts";
import { authenticateAgain } from "./accounts";
import { callApi } from "./api";
import { type FormState, freshForm, type Rules, submitForm } from "./form";
import { keepPreferences, type Preferences } from "./preferences";
import type { Visit } from "./visit";

type Customer = z.infer<typeof customerView>;

/** The forms of the account page; the same limits as the API's. */
export const ACCOUNT_FORMS = {
  profile: {
    first_name: { required: true, max: 80 },
    last_name: { required: true, max: 80 },
    phone: { type: "phone", max: 40 },
  },
  preferences: { language: { required: true, max: 2 }, currency: { max: 3 }, time_zone: { max: 64 } },
  password: {
    old_password: { type: "password", required: true, max: 200 },
    new_password: { type: "password", required: true, min: 10, max: 200 },
  },
  delete: { password: { type: "password", required: true, max: 200 } },
} satisfies Record<string, Rules<string>>;

export type AccountForm = keyof typeof ACCOUNT_FORMS;
export type AccountForms = { [Name in AccountForm]: FormState<keyof (typeof ACCOUNT_FORMS)[Name] & string> };

/** Every form as it stands before anything was sent. */
export function freshAccountForms(customer: Customer): AccountForms {
  const { first_name, last_name, phone, language, currency, time_zone } = customer;
  return {
    profile: freshForm({ first_name: first_name ?? "", last_name: last_name ?? "", phone: phone ?? "" }),
    preferences: freshForm({ language, currency: currency ?? "", time_zone: time_zone ?? "" }),
    password: freshForm(),
    delete: freshForm(),
  };
}

/** Which form was sent, or null for something else. */
export function sentForm(data: FormData): AccountForm | null {
  const what = String(data.get("what") ?? "");
  return Object.hasOwn(ACCOUNT_FORMS, what) ? (what as AccountForm) : null;
}

async function savePreferences(visit: Visit, values: Record<string, string>): Promise<Preferences> {
  // What is not on the lists is refused by the API with the field's name.
  const body = {
    language: values.language as Preferences["language"],
    currency: (values.currency || null) as Preferences["currency"],
    time_zone: values.time_zone || null,
  };
  const { customer } = await callApi(visit, updateCustomer, { asConsumer: true, body });
  keepPreferences(visit.cookies, customer);
  return customer;
}

/**
 * Does what a form of the account page asks for. Answers null when it is done, else the form as it must be shown
 * again.
 */
export async function submitAccountForm(
  visit: Visit,
  customer: Customer,
  form: AccountForm,
  data: FormData,
  texts: Texts,
): Promise<FormState<string> | null> {
  switch (form) {
    case "profile":
      return submitForm(data, ACCOUNT_FORMS.profile, texts, async ({ phone, ...names }) => {
        await callApi(visit, updateCustomer, { asConsumer: true, body: { ...names, phone: phone || null } });
      });
    case "preferences":
      return submitForm(data, ACCOUNT_FORMS.preferences, texts, async (values) => {
        await savePreferences(visit, values);
      });
    case "password":
      return submitForm(data, ACCOUNT_FORMS.password, texts, async (body) => {
        await callApi(visit, changePassword, { asConsumer: true, body });
        // Every older session is over now, this one too: the person who knows the new password stays signed in.
        await authenticateAgain(visit, { email: customer.email, password: body.new_password });
      });
    case "delete":
      return submitForm(data, ACCOUNT_FORMS.delete, texts, async ({ password }) => {
        await callApi(visit, deleteCustomer, { asConsumer: true, body: { password } });
      });
  }
}

/** The language that was chosen in a sent form, for the page that comes next. */
export function chosenLanguage(data: FormData): Preferences["language"] | null {
  return preferences.language.nullable().catch(null).parse(data.get("language"));
}
