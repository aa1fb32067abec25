import type { Actor } from "../../cms/src/access/access-table";
import type { Account } from "../setup/context";
import { accountOf } from "./cms-under-test";

/** An answer, with its body read. `body` is what JSON it held, or null. */
export interface Answer {
  status: number;
  body: unknown;
  headers: Headers;
}

/** What one caller can do: its requests carry its cookie and the CMS's own origin. */
export interface CmsClient {
  request(method: string, path: string, body?: unknown): Promise<Answer>;
  graphql(query: string): Promise<Answer>;
}

/** A client with this cookie, or with none. `FormData` goes as a form, the rest as JSON. */
export function cmsClient(baseUrl: string, cookie: string | null): CmsClient {
  const request = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const headers: Record<string, string> = { origin: baseUrl };
    if (cookie) headers.cookie = cookie;
    const form = body instanceof FormData;
    if (body !== undefined && !form) headers["content-type"] = "application/json";
    const response = await fetch(`${baseUrl}/api${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : form ? body : JSON.stringify(body),
      redirect: "manual",
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text), headers: response.headers };
  };
  return { request, graphql: (query) => request("POST", "/graphql", { query }) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Signs in and returns the cookie that came back. */
export async function cookieOf(baseUrl: string, account: Account): Promise<string> {
  const answer = await cmsClient(baseUrl, null).request("POST", "/users/login", account);
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith("payload-token="));
  if (answer.status !== 200 || !cookie) {
    throw new Error(`${account.email} could not sign in: ${answer.status}`);
  }
  return cookie.split(";", 1)[0] ?? "";
}

/** One client per actor of the access table. */
export async function clientsOf(baseUrl: string): Promise<Record<Actor, CmsClient>> {
  const signedIn = async (role: Exclude<Actor, "nobody">) =>
    cmsClient(baseUrl, await cookieOf(baseUrl, accountOf(role)));
  return {
    nobody: cmsClient(baseUrl, null),
    editor: await signedIn("editor"),
    verifier: await signedIn("verifier"),
    admin: await signedIn("admin"),
  };
}
