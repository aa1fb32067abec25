import { handle, parseOrRefuse } from "../../../../../../../src/shared/handle";
import { addListingImage, changeListingImages, imageTexts } from "../../../../../contract";
import type { Localised } from "../../../../../domain/in-language";
import { IMAGE_BYTES_MAX } from "../../../../../domain/picture-limits";
import { findOwn } from "../../../../../find-own";
import { redrawPicture } from "../../../../../pictures/redraw-picture";
import { storePicture } from "../../../../../pictures/store-picture";
import { toSellerListing } from "../../../../../rows";
import { changePicturesWorkflow } from "../../../../../workflows/change-pictures";

const altOf = ({ en, es }: { en: string; es?: string | undefined }): Localised => (es ? { en, es } : { en });

// Whose listing it is comes first: for another's, not a byte is read.
export const POST = handle(addListingImage, async ({ actor, params, scope, readFile }) => {
  const { id, product_id } = await findOwn(scope, actor, params.id ?? "");
  const { file, fields } = await readFile(IMAGE_BYTES_MAX);
  const { alt_en, alt_es } = parseOrRefuse(imageTexts, fields);
  const add = await storePicture(scope, id, await redrawPicture(file), altOf({ en: alt_en, es: alt_es }));
  await changePicturesWorkflow(scope).run({ input: { id, product_id, change: { add } } });
  return { listing: toSellerListing(await findOwn(scope, actor, id)) };
});

export const PATCH = handle(changeListingImages, async ({ actor, body, params, scope }) => {
  const { id, product_id } = await findOwn(scope, actor, params.id ?? "");
  const keep = body.images.map(({ url, alt }) => ({ url, alt: altOf(alt) }));
  await changePicturesWorkflow(scope).run({ input: { id, product_id, change: { keep } } });
  return { listing: toSellerListing(await findOwn(scope, actor, id)) };
});
