import type { CollectionConfig } from "payload";
import { adminOrEditor } from "../access/admin-or-editor.ts";
import { adminOrEditorElsePublished } from "../access/admin-or-editor-else-published.ts";
import { previewedByLinkOr } from "../access/previewed-by-link.ts";
import { groups } from "../admin/groups.ts";
import { orderField } from "../fields/order.ts";
import { richTextHtmlField } from "../fields/rich-text-html.ts";
import { slugField } from "../fields/slug.ts";
import { stampPublishedAt } from "../hooks/stamp-published-at.ts";
import { previewAddress } from "../preview-address.ts";
import { articlePath } from "../site-address.ts";

/** Articles of the help centre. `storefrontUrl` is where "View on site" leads; the secret signs links to drafts. */
export function articles(storefrontUrl: string, previewSecret: string): CollectionConfig {
  const addressOf = (slug: unknown, locale: string) =>
    previewAddress({ slug, locale, nowSeconds: Date.now() / 1000 }, { storefrontUrl, secret: previewSecret });
  return {
    slug: "articles",
    labels: {
      singular: { en: "Article", es: "Artículo" },
      plural: { en: "Articles", es: "Artículos" },
    },
    access: {
      read: previewedByLinkOr(adminOrEditorElsePublished, previewSecret),
      create: adminOrEditor,
      update: adminOrEditor,
      delete: adminOrEditor,
      readVersions: adminOrEditor,
    },
    admin: {
      useAsTitle: "title",
      defaultColumns: ["title", "category", "_status", "published_at", "updatedAt"],
      group: groups.helpCentre,
      hideAPIURL: true,
      pagination: { defaultLimit: 25 },
      description: {
        en: "Answers that need a page of their own. A published article is on the site at once.",
        es: "Respuestas que merecen su propia página. Lo publicado aparece al momento en el sitio.",
      },
      listSearchableFields: ["title", "summary", "slug"],
      preview: (doc, { locale }) =>
        doc._status === "published" && typeof doc.slug === "string"
          ? `${storefrontUrl}${articlePath(doc.slug, locale)}`
          : addressOf(doc.slug, locale),
      livePreview: {
        url: ({ data, locale }) => addressOf(data.slug, locale.code),
        breakpoints: [
          { name: "phone", label: "Phone · Móvil", width: 390, height: 844 },
          { name: "tablet", label: "Tablet · Tableta", width: 820, height: 1180 },
        ],
      },
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
        admin: {
          description: {
            en: "What a person would ask or look for, in a few words.",
            es: "Lo que alguien preguntaría o buscaría, en pocas palabras.",
          },
        },
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
        admin: {
          description: {
            en: "Begin with the answer. Headings become the list of contents on the page.",
            es: "Empieza por la respuesta. Los títulos forman el índice de la página.",
          },
        },
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
        admin: {
          position: "sidebar",
          // Shelves are made on their own page: the button for a new one reads its label wrongly.
          allowCreate: false,
          description: { en: "The shelf it stands on.", es: "El apartado en el que está." },
        },
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
