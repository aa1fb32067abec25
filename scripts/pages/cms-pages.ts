import { accountOf, type Site } from "./site";

export type CmsLook = { name: string; as: "editor" | "stranger"; address: string };

/** Payload's own: preferences and the like have no pages. */
const WITHOUT_PAGES = /^payload-/;

type Session = { cmsUrl: string; token: string };

/** Signs the support demo account in at Payload. */
export async function cmsSession(site: Site, name = "support"): Promise<Session> {
  const { cmsUrl } = site;
  if (!cmsUrl) throw new Error("Payload does not run");
  const response = await fetch(`${cmsUrl}/api/users/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(accountOf(site, name)),
  });
  const cookies = response.headers.getSetCookie().join("; ");
  const token = /payload-token=([^;]+)/.exec(cookies)?.[1];
  if (!token) throw new Error(`${name} cannot sign in at Payload: ${response.status}`);
  return { cmsUrl, token };
}

type Access = { collections?: Record<string, { read?: unknown; create?: unknown }> };

async function ask<Answer>({ cmsUrl, token }: Session, path: string): Promise<Answer> {
  const response = await fetch(`${cmsUrl}${path}`, { headers: { authorization: `JWT ${token}` } });
  if (!response.ok) throw new Error(`Payload answers ${path} with ${response.status}`);
  return (await response.json()) as Answer;
}

/** Welcome, and list, new and edit page of every collection that an editor may see: asked of Payload, not kept by hand. */
export async function cmsLooks(session: Session): Promise<CmsLook[]> {
  const { collections = {} } = await ask<Access>(session, "/api/access");
  const looks = Object.entries(collections)
    .filter(([slug, { read }]) => read && !WITHOUT_PAGES.test(slug))
    .map(async ([slug, { create }]): Promise<CmsLook[]> => {
      const { docs } = await ask<{ docs: { id: string | number }[] }>(session, `/api/${slug}?limit=1&depth=0`);
      const base = `/admin/collections/${slug}`;
      return [
        { name: slug, as: "editor", address: base },
        ...(create ? [{ name: `${slug}-new`, as: "editor", address: `${base}/create` } as const] : []),
        ...docs.map(({ id }) => ({ name: `${slug}-edit`, as: "editor", address: `${base}/${id}` }) as const),
      ];
    });
  return [
    { name: "login", as: "stranger", address: "/admin/login" },
    { name: "welcome", as: "editor", address: "/admin" },
    { name: "own-account", as: "editor", address: "/admin/account" },
    ...(await Promise.all(looks)).flat(),
  ];
}
