import { beforeAll, describe, expect, it } from "vitest";
import { call } from "../setup/api";
import { account, context } from "../setup/context";
import { linkOf, readPage } from "./read-page";

const site = context.storefrontUrl;
let handles: string[];
let category: string;

type Card = { handle: string; kind: string };

async function listingOf(kind: string): Promise<string> {
  const { body } = await call("GET", `/store/listings?kind=${kind}&limit=1`);
  return (body.listings as Card[])[0]?.handle ?? "none";
}

beforeAll(async () => {
  handles = await Promise.all(["stay", "space", "rental", "appointment", "tour"].map(listingOf));
  const { body } = await call("GET", "/store/listing-categories");
  const [first] = body.categories as { children: { handle: string }[] }[];
  category = first?.children[0]?.handle ?? "none";
});

/** Addresses that anybody may find, English; in Spanish the same below /es. The help centre does not run here. */
const publicPaths = () => [
  "/",
  "/listings",
  "/listings?kind=stay",
  `/listings?category=${category}`,
  ...handles.map((handle) => `/listings/${handle}`),
  "/sign-up/business",
];

const inSpanish = (path: string) => (path === "/" ? "/es" : `/es${path}`);

describe("every public page", () => {
  it("has a title and a description of its own, in both languages", async () => {
    for (const paths of [publicPaths(), publicPaths().map(inSpanish)]) {
      const pages = await Promise.all(paths.map((path) => readPage(path)));
      for (const { title, meta } of pages) {
        expect(title.length).toBeGreaterThan(8);
        expect(title.length).toBeLessThan(120);
        expect(meta.description?.length).toBeGreaterThan(10);
      }
      expect(new Set(pages.map(({ title }) => title)).size).toBe(paths.length);
    }
  });

  it("names its address, the other language's, and the one for everybody else", async () => {
    for (const path of publicPaths()) {
      const expected = { en: new URL(path, site).href, es: new URL(inSpanish(path), site).href };
      for (const [language, address] of Object.entries(expected)) {
        const page = await readPage(address.slice(site.length));
        expect(page.html).toContain(`<html lang="${language}"`);
        expect([path, linkOf(page, "canonical")]).toEqual([path, address]);
        expect(linkOf(page, "alternate", "en")).toBe(expected.en);
        expect(linkOf(page, "alternate", "es")).toBe(expected.es);
        expect(linkOf(page, "alternate", "x-default")).toBe(expected.en);
        expect(page.meta.robots).toBeUndefined();
      }
    }
  });

  it("has a picture for previews that is there, with its size", async () => {
    for (const path of [...publicPaths(), "/es", "/es/help"]) {
      const { meta } = await readPage(path);
      expect(meta["og:title"]).toBeTruthy();
      expect(Number(meta["og:image:width"])).toBeGreaterThan(500);
      const picture = await fetch(meta["og:image"] ?? "about:blank");
      expect([path, picture.status, picture.headers.get("content-type")?.split("/")[0]]).toEqual([path, 200, "image"]);
    }
  });

  it("sets no cookie, in no language", async () => {
    for (const path of [...publicPaths(), ...publicPaths().map(inSpanish), "/sign-in", "/sign-up", "/sitemap.xml"]) {
      const { headers } = await readPage(path);
      expect([path, headers.getSetCookie()]).toEqual([path, []]);
    }
  });

  it("loads the two fonts first, and both are there", async () => {
    const { links } = await readPage("/");
    const fonts = links.filter(({ rel, as }) => rel === "preload" && as === "font");
    expect(fonts).toHaveLength(2);
    for (const { href } of fonts) {
      const font = await fetch(new URL(href ?? "", site));
      expect([font.status, font.headers.get("content-type")]).toEqual([200, "font/woff2"]);
    }
  });
});

describe("what a page says for machines", () => {
  it("tells on the start page who runs the site and how it is searched, by an address that works", async () => {
    const { facts } = await readPage("/");
    expect(facts.map((fact) => fact["@type"])).toEqual(["Organization", "WebSite"]);
    const { potentialAction } = facts[1] as { potentialAction: { target: { urlTemplate: string } } };
    const address = potentialAction.target.urlTemplate.replace("{search_term_string}", "sevilla");
    expect((await readPage(address.slice(site.length))).html).toContain("“sevilla”");
  });

  it("tells a listing of every kind with its offer and the way to it", async () => {
    const types = await Promise.all(
      handles.map(async (handle) => {
        const { facts } = await readPage(`/listings/${handle}`);
        const [listing, trail] = facts as [Record<string, unknown>, { itemListElement: unknown[] }];
        const offer = (listing.offers ?? listing.makesOffer) as { price: number; priceCurrency: string };
        expect(offer.price).toBeGreaterThan(0);
        expect(offer.priceCurrency).toMatch(/^[A-Z]{3}$/);
        expect(trail.itemListElement.length).toBeGreaterThan(2);
        return listing["@type"];
      }),
    );
    expect(types).toEqual(["LodgingBusiness", "EventVenue", "Product", "Service", "TouristTrip"]);
  });
});

describe("the sitemap", () => {
  it("leads to every listing and page, in both languages, and each of them is there", async () => {
    const { html, headers, status } = await readPage("/sitemap.xml");
    expect([status, headers.get("content-type")]).toEqual([200, "application/xml; charset=utf-8"]);
    const addresses = [...html.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = ""]) =>
      address.replaceAll("&amp;", "&"),
    );
    expect(new Set(addresses).size).toBe(addresses.length);
    const { body } = await call("GET", "/store/listings?limit=1");
    const listed = addresses.filter((address) => /\/listings\/[^/]+$/.test(address));
    expect(listed).toHaveLength(2 * Number(body.count));
    for (const path of publicPaths()) {
      expect(addresses).toContain(new URL(path, site).href);
      expect(addresses).toContain(new URL(inSpanish(path), site).href);
    }
    // The help centre does not run beside these suites.
    const others = addresses.filter((address) => !listed.includes(address) && !address.includes("/help"));
    for (const address of [...others, ...listed.slice(0, 6)]) {
      expect([address, (await readPage(address.slice(site.length))).status]).toEqual([address, 200]);
    }
  });
});

describe("what is private", () => {
  it("is kept from search engines by robots.txt and by itself", async () => {
    const { html: rules, headers } = await readPage("/robots.txt");
    expect(headers.get("content-type")).toContain("text/plain");
    const closed = [...rules.matchAll(/^Disallow: (.+)$/gm)].map(([, path = ""]) => path);
    expect(rules).toContain(`Sitemap: ${site}/sitemap.xml`);
    const { email, password } = account("consumer");
    const signedIn = await fetch(`${site}/sign-in`, {
      method: "POST",
      redirect: "manual",
      headers: { origin: new URL(site).origin },
      body: new URLSearchParams({ email, password }),
    });
    const cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");
    expect(cookie).toContain("berth_session");
    for (const path of ["/account", "/bookings", "/checkout", "/sign-in", "/forgot-password", "/reset-password"]) {
      for (const address of [path, `/es${path}`]) {
        expect(closed.some((start) => address.startsWith(start))).toBe(true);
        const page = await readPage(address, path === "/sign-in" ? {} : { cookie });
        expect([address, page.meta.robots]).toEqual([address, "noindex"]);
        expect(linkOf(page, "canonical")).toBeUndefined();
      }
    }
    for (const path of publicPaths()) expect(closed.some((start) => path.startsWith(start))).toBe(false);
  });

  it("is a search that somebody narrowed, too", async () => {
    for (const query of ["q=boat", "guests=4", "sort=price_low", "max_price=90", "page=900"]) {
      expect([query, (await readPage(`/listings?${query}`)).meta.robots]).toEqual([query, "noindex"]);
    }
  });
});
