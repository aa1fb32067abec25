import { createSeller, type SellerView } from "../../../modules/seller/contract";
import { createCustomer } from "../../../src/api/contract";
import type { Language } from "../i18n/language";
import { callApi } from "./api";
import { ApiProblem } from "./api-problem";
import type { BusinessDraft } from "./business-draft";
import { authenticate, registerIdentity, resetCustomerPassword, resetUserPassword } from "./core-routes";
import { fetchPreferences, keepPreferences, type Preferences } from "./preferences";
import { openSession } from "./session";
import { actorOf } from "./token";
import type { Visit } from "./visit";

type Credentials = { email: string; password: string };
type NewConsumer = Credentials & { first_name: string; last_name: string };

/** Medusa answers a wrong password and an unknown address alike, with 401. */
async function tokenFor(visit: Visit, credentials: Credentials): Promise<string> {
  try {
    return (await callApi(visit, authenticate, { body: credentials })).token;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401)
      throw new ApiProblem("auth.credentials_wrong", error.message);
    throw error;
  }
}

/** Signs a consumer in; tells how they want to be spoken to. */
export async function signIn(visit: Visit, { email, password }: Credentials): Promise<Preferences> {
  const token = await tokenFor(visit, { email: email.toLowerCase(), password });
  // An identity without a customer is a sign-up that broke off; it has nothing to be signed in to.
  if (actorOf(token) === "") throw new ApiProblem("auth.credentials_wrong", "This identity has no customer.");
  openSession(visit.cookies, token);
  return fetchPreferences(visit, token);
}

/** A new session after the password has changed. */
export async function authenticateAgain(visit: Visit, credentials: Credentials): Promise<void> {
  openSession(visit.cookies, await tokenFor(visit, credentials));
}

/** A new identity's token; one that exists already is taken up by its own password, else refused. */
async function identityToken(visit: Visit, credentials: Credentials): Promise<string> {
  try {
    return (await callApi(visit, registerIdentity, { body: credentials })).token;
  } catch (error) {
    if (!(error instanceof ApiProblem) || (error.status !== 401 && error.status !== 409)) throw error;
  }
  try {
    return await tokenFor(visit, credentials);
  } catch (error) {
    if (error instanceof ApiProblem && error.code === "auth.credentials_wrong") {
      throw new ApiProblem("auth.email_taken", "This address has an account.");
    }
    throw error;
  }
}

/** Signs a consumer up and in. */
export async function signUp(
  visit: Visit,
  { email, password, first_name, last_name }: NewConsumer,
  language: Language,
): Promise<void> {
  const credentials = { email: email.toLowerCase(), password };
  const token = await identityToken(visit, credentials);
  if (actorOf(token) === "") {
    await callApi(visit, createCustomer, { token, body: { first_name, last_name, language } });
  }
  // The first token knows no customer yet; a new one does.
  openSession(visit.cookies, await tokenFor(visit, credentials));
  keepPreferences(visit.cookies, { language, currency: null, time_zone: null });
}

/** Signs a business up; its people work in Medusa's admin and sign in there. */
export async function signUpBusiness(visit: Visit, values: BusinessDraft, language: Language): Promise<SellerView> {
  const { first_name = "", last_name = "", email = "", password = "", seller_name = "", city, country_code } = values;
  const rest = { first_name, last_name, email, password, seller_name };
  const { seller } = await callApi(visit, createSeller, {
    body: { ...rest, city: city || undefined, country_code: country_code || undefined, language },
  });
  return seller;
}

/** Sets a new password with the token of the mail, for a consumer or for someone of a business. */
export async function resetPassword(
  visit: Visit,
  actor: "customer" | "user",
  token: string,
  body: Credentials,
): Promise<void> {
  const route = actor === "user" ? resetUserPassword : resetCustomerPassword;
  try {
    await callApi(visit, route, { token, body });
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401)
      throw new ApiProblem("auth.required", "The link is not valid.");
    throw error;
  }
}
