import type { Access } from "payload";
import { PREVIEW_HEADER, readPreviewPath } from "../../../src/shared/preview-link.ts";

/**
 * The storefront shows the signed link it was opened with: whoever holds that link may read its one article as it
 * stands, published or not. Everybody else is answered by the rule that is given.
 */
export function previewedByLinkOr(rule: Access, secret: string): Access {
  return (args) => {
    const path = args.req.headers.get(PREVIEW_HEADER);
    const link = path ? readPreviewPath(path, Date.now() / 1000, secret) : null;
    return link ? { slug: { equals: link.slug } } : rule(args);
  };
}
