/** A rebuild goes over every listing. */
const REBUILD_MS_MAX = 1_800_000;

type Account = { email: string; password: string };

/** Tells search of rows that were written beside the outbox, where there is a search to tell. Answers what was done. */
export async function rebuildSearch(apiUrl: string, publishableKey: string, operator: Account): Promise<string> {
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${apiUrl}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-publishable-api-key": publishableKey, ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(REBUILD_MS_MAX),
    });
  const signIn = await post("/auth/user/emailpass", operator);
  if (!signIn.ok) throw new Error(`the operator cannot sign in: ${signIn.status}`);
  const { token } = (await signIn.json()) as { token: string };
  const answer = await post("/admin/search/rebuild", {}, { authorization: `Bearer ${token}` });
  if (answer.status === 404) return "there is no read model of search to rebuild here";
  if (!answer.ok) throw new Error(`the rebuild of search answered ${answer.status} ${await answer.text()}`);
  return `search rebuilt: ${await answer.text()}`;
}
