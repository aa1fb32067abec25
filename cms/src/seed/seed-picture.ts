import type { Payload } from "payload";
import type { Article } from "../payload-types.ts";
import { drawBookingSteps } from "./draw-booking-steps.ts";

type RichText = Article["body"];

/** The article that the picture belongs to. */
export const PICTURE_ARTICLE = "how-booking-works";

const ALT = {
  en: "Four steps in a row: a calendar, a clock, a card and a tick.",
  es: "Cuatro pasos en fila: un calendario, un reloj, una tarjeta y una marca de confirmación.",
};

/** Puts the picture of a booking's four steps into the library, described in both languages. Returns its id. */
export async function seedPicture(
  payload: Payload,
  request: () => { transactionID: number | string },
): Promise<number> {
  const data = await drawBookingSteps();
  const { id } = await payload.create({
    collection: "media",
    locale: "en",
    data: { alt: ALT.en },
    file: { data, mimetype: "image/png", name: "how-booking-works.png", size: data.length },
    req: request(),
  });
  await payload.update({ collection: "media", id, locale: "es", data: { alt: ALT.es }, req: request() });
  return id;
}

/** A text with a picture of the library after its first paragraph. */
export function withPicture(body: RichText, id: number): RichText {
  const [first, ...rest] = body.root.children;
  const picture = { type: "upload", version: 3, format: "", fields: null, relationTo: "media", value: id } as const;
  return { ...body, root: { ...body.root, children: [...(first ? [first] : []), picture, ...rest] } } as RichText;
}
