import type { CollectionConfig } from "payload";
import { adminOrEditor } from "../access/admin-or-editor.ts";
import { adminOrEditorElsePublished } from "../access/admin-or-editor-else-published.ts";
import { groups } from "../admin/groups.ts";
import { orderField } from "../fields/order.ts";
import { richTextHtmlField } from "../fields/rich-text-html.ts";
import { slugField } from "../fields/slug.ts";
import { stampPublishedAt } from "../hooks/stamp-published-at.ts";
import { articlePath } from "../site-address.ts";

/** Articles of the help centre. `storefrontUrl` is where "View on site" leads. */
export function articles(storefrontUrl: string): CollectionConfig {
  return {
    slug: "articles",
    labels: {
      singular: { en: "Article", es: "Artículo" },
      plural: { en: "Articles", es: "Artículos" },
    },
    access: {
      read: adminOrEditorElsePublished,
      create: adminOrEditor,
      update: adminOrEditor,
      delete: adminOrEditor,
      readVersions: adminOrEditor,
    },
    admin: {
      useAsTitle: "title",
      defaultColumns: ["title", "category", "_status", "updatedAt"],
      group: groups.helpCentre,
      hideAPIURL: true,
      pagination: { defaultLimit: 25 },
      description: {
        en: "Answers that need a page of their own. A published article is on the site at once.",
        es: "Respuestas que merecen su propia página. Lo publicado aparece al momento en el sitio.",
      },
      preview: (doc, { locale }) =>
        doc._status === "published" && typeof doc.slug === "string"
          ? `${storefrontUrl}${articlePath(doc.slug, locale)}`
          : null,
    },
    defaultSort: "order",
    versions: { drafts: true, maxPerDoc: 25 },
    hooks: { beforeChange: [stampPublishedAt] },
    fields: [
      {
        name: "title",
        type: "text",
        required: true,
        localized: true,
        maxLength: 140,
        label: { en: "Title", es: "Título" },
      },
      {
        name: "summary",
        type: "textarea",
        required: true,
        localized: true,
        maxLength: 300,
        label: { en: "Summary", es: "Resumen" },
        admin: {
          description: {
            en: "One or two sentences, shown in lists and search results.",
            es: "Una o dos frases; se ven en las listas y en la búsqueda.",
          },
        },
      },
      {
        name: "body",
        type: "richText",
        required: true,
        localized: true,
        label: { en: "Text", es: "Texto" },
      },
      richTextHtmlField("body_html", "body"),
      slugField("title"),
      {
        name: "category",
        type: "relationship",
        relationTo: "article-categories",
        required: true,
        index: true,
        label: { en: "Category", es: "Categoría" },
        admin: { position: "sidebar" },
      },
      {
        name: "published_at",
        type: "date",
        index: true,
        label: { en: "Published on", es: "Publicado el" },
        admin: {
          position: "sidebar",
          description: {
            en: "Filled in when you publish.",
            es: "Se rellena al publicar.",
          },
        },
      },
      orderField,
    ],
  };
}
