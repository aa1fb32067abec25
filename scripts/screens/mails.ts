import type { ListingCard } from "../../modules/listing/contract";
import { renderMail } from "../../modules/notify/render-mail";
import { SAMPLES } from "../../modules/notify/tests/mail-samples";
import type { Language } from "../../storefront/src/i18n/language";
import { askApi } from "../pages/ask-api";
import type { Site } from "../pages/site";

const NAMES = Object.keys(SAMPLES) as (keyof typeof SAMPLES)[];
/** Pictures of the samples stand nowhere; one of the shop's is shown for each. */
const PICTURE = /https:\/\/berth\.example\/static\/[^"]+/g;

/** A picture of the shop's, as an address that holds it: what a mail's page may load from elsewhere is the browser's to say. */
export async function pictureOf(site: Site): Promise<string> {
  const { listings } = await askApi<{ listings: ListingCard[] }>(site, "/store/listings?kind=stay&limit=100");
  const address = listings.find(({ image }) => image)?.image?.url;
  if (!address) throw new Error("no stay of the demo has a picture");
  const picture = await fetch(address);
  return `data:${picture.headers.get("content-type")};base64,${Buffer.from(await picture.arrayBuffer()).toString("base64")}`;
}

/** Every mail in a language as a page, made of sample data as the service makes it. */
export function mailsIn(language: Language, picture: string): { name: string; url: string }[] {
  return NAMES.map((name) => {
    const html = renderMail(name, language, SAMPLES[name]).html.replaceAll(PICTURE, picture);
    return { name, url: `data:text/html;base64,${Buffer.from(html).toString("base64")}` };
  });
}
