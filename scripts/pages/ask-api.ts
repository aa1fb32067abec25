import { accountOf, type Site } from "./site";

/** Calls the API of a running Berth as JSON; throws with what it answered when it refuses. */
export async function askApi<Answer>(
  { apiUrl, publishableKey }: Site,
  path: string,
  options: { token?: string; body?: unknown } = {},
): Promise<Answer> {
  const { token, body } = options;
  const response = await fetch(`${apiUrl}${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      "x-publishable-api-key": publishableKey,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** The token of a demo account; consumers are Medusa's customers, everybody else its users. */
export async function tokenOf(site: Site, name: string): Promise<string> {
  const actor = name.startsWith("consumer") ? "customer" : "user";
  const { token } = await askApi<{ token: string }>(site, `/auth/${actor}/emailpass`, { body: accountOf(site, name) });
  return token;
}
