import { z } from "zod";
import { defineRoute, text } from "../../../src/shared/route";
import { IMAGES_MAX } from "../domain/picture-limits";
import { sellerListing } from "./seller-view";

const alt = z.object({ en: text(1, 200), es: text(0, 200).optional() }).strict();

/** What comes with a picture's file. */
export const imageTexts = z.object({ alt_en: text(1, 200), alt_es: text(0, 200).default("") }).strict();

export const addListingImage = defineRoute({
  method: "POST",
  path: "/seller/listings/:id/images",
  who: "manager",
  summary: "Adds a JPEG, PNG or WebP of at most 10 MB as the last picture; it is drawn anew, without its metadata",
  form: imageTexts,
  response: z.object({ listing: sellerListing }),
  status: 201,
  limit: { points: 120, seconds: 3600 },
});

export const changeListingImages = defineRoute({
  method: "PATCH",
  path: "/seller/listings/:id/images",
  who: "manager",
  summary: "The listing's pictures from now on: in this order, with these texts, without those that are not named",
  body: z.object({ images: z.array(z.object({ url: z.url().max(2000), alt }).strict()).max(IMAGES_MAX) }).strict(),
  response: z.object({ listing: sellerListing }),
});
