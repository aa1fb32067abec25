import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";
import { tokenOf } from "./ask-api";
import { cmsSession } from "./cms-pages";
import { accountOf, type Site } from "./site";

/** Widths that every page is drawn at: a phone and a desktop. */
export const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const;
export type Size = keyof typeof SIZES;

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Letters and colours that do not depend on the machine's screen settings. */
export const SAME_EVERYWHERE = ["--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb"];

/** Starts Chromium without a window. */
export function launchChromium(executablePath: string, more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...FLAGS, ...more] });
}

export type Session = Exclude<NonNullable<BrowserContextOptions["storageState"]>, string>;

async function sessionFrom(browser: Browser, open: (stranger: BrowserContext) => Promise<boolean>): Promise<Session> {
  const stranger = await browser.newContext();
  if (!(await open(stranger))) throw new Error("a demo account gets no session");
  const session = await stranger.storageState();
  await stranger.close();
  return session;
}

/** A signed-in consumer's cookies at the storefront. */
export function consumerSession(browser: Browser, site: Site, name = "consumer"): Promise<Session> {
  return sessionFrom(browser, async ({ request }) => {
    const answer = await request.post(`${site.storefrontUrl}/sign-in`, {
      form: accountOf(site, name),
      headers: { origin: site.storefrontUrl },
      maxRedirects: 0,
    });
    return answer.status() === 303;
  });
}

/** A signed-in user's cookies at the dashboard. */
export function dashboardSession(browser: Browser, site: Site, name: string): Promise<Session> {
  return sessionFrom(browser, async ({ request }) => {
    const authorization = `Bearer ${await tokenOf(site, name)}`;
    return (await request.post(`${site.apiUrl}/auth/session`, { headers: { authorization } })).ok();
  });
}

/** A signed-in editor's cookie at Payload. */
export async function editorSession(site: Site): Promise<Session> {
  const { cmsUrl, token } = await cmsSession(site);
  const cookie = { name: "payload-token", value: token, domain: new URL(cmsUrl).hostname, path: "/" };
  return {
    cookies: [{ ...cookie, expires: -1, httpOnly: true, secure: false, sameSite: "Lax" }],
    origins: [],
  };
}
