import { getPayloadPopulateFn } from "@payloadcms/richtext-lexical";
import { convertLexicalToHTMLAsync } from "@payloadcms/richtext-lexical/html-async";
import type { SerializedEditorState } from "@payloadcms/richtext-lexical/lexical";
import type { TextareaField } from "payload";
import { htmlConverters } from "../rich-text/html-converters.ts";

function isEditorState(value: unknown): value is SerializedEditorState {
  return typeof value === "object" && value !== null && "root" in value;
}

/**
 * The HTML of a rich text field beside it, in the language of the request. It is stored nowhere;
 * it is made when a document is read, so a reader without Lexical (the storefront) can show it.
 * With `select`, ask for the rich text field as well: the HTML is made from it.
 */
export function richTextHtmlField(name: string, richTextField: string): TextareaField {
  return {
    name,
    type: "textarea",
    virtual: true,
    // Read from the rich text, so it takes no input, and the admin has no use for it.
    access: { create: () => false, update: () => false },
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    hooks: {
      afterRead: [
        async ({ siblingData, req, currentDepth, depth, draft, overrideAccess }) => {
          const state: unknown = siblingData[richTextField];
          if (!isEditorState(state)) return undefined;
          const populate = await getPayloadPopulateFn({
            currentDepth: currentDepth ?? 0,
            depth: Math.max(depth ?? 0, 1),
            draft: draft ?? false,
            overrideAccess: overrideAccess ?? false,
            req,
            showHiddenFields: false,
          });
          return convertLexicalToHTMLAsync({
            converters: htmlConverters(req.locale ?? undefined),
            data: state,
            disableContainer: true,
            populate,
          });
        },
      ],
    },
  };
}
