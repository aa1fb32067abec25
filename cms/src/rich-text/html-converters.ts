import { type HTMLConvertersFunctionAsync, LinkHTMLConverterAsync } from "@payloadcms/richtext-lexical/html-async";
import { articlePath } from "../site-address.ts";

/**
 * How rich text becomes HTML. Links between articles lead to the storefront's page in the same
 * language; one whose article is a draft (not readable by the visitor) or gone leads to the
 * help centre's start instead of nowhere.
 */
export function htmlConverters(locale: string | undefined): HTMLConvertersFunctionAsync {
  return ({ defaultConverters }) => ({
    ...defaultConverters,
    ...LinkHTMLConverterAsync({
      internalDocToHref: async ({ linkNode, populate }) => {
        const target = linkNode.fields.doc;
        if (!target) return articlePath("", locale);
        const { value, relationTo } = target;
        const article =
          typeof value === "object"
            ? value
            : await populate?.<{ slug?: string }>({ id: value, collectionSlug: relationTo });
        const slug = article && "slug" in article ? article.slug : undefined;
        return articlePath(typeof slug === "string" ? slug : "", locale);
      },
    }),
  });
}
