import type { CollectionConfig } from "payload";
import { adminOrEditor } from "../access/admin-or-editor.ts";
import { adminOrEditorElsePublished } from "../access/admin-or-editor-else-published.ts";
import { groups } from "../admin/groups.ts";
import { orderField } from "../fields/order.ts";
import { richTextHtmlField } from "../fields/rich-text-html.ts";

/** Questions with an answer short enough to be read in place. */
export const Faqs: CollectionConfig = {
  slug: "faqs",
  labels: {
    singular: { en: "FAQ", es: "Pregunta frecuente" },
    plural: { en: "FAQs", es: "Preguntas frecuentes" },
  },
  access: {
    read: adminOrEditorElsePublished,
    create: adminOrEditor,
    update: adminOrEditor,
    delete: adminOrEditor,
    readVersions: adminOrEditor,
  },
  admin: {
    useAsTitle: "question",
    defaultColumns: ["question", "category", "_status", "updatedAt"],
    group: groups.helpCentre,
    hideAPIURL: true,
    pagination: { defaultLimit: 25 },
    description: {
      en: "Questions with a short answer. Longer ones become an article.",
      es: "Preguntas con respuesta corta. Las largas se convierten en artículo.",
    },
  },
  defaultSort: "order",
  versions: { drafts: true, maxPerDoc: 25 },
  fields: [
    {
      name: "question",
      type: "text",
      required: true,
      localized: true,
      maxLength: 200,
      label: { en: "Question", es: "Pregunta" },
      admin: {
        description: {
          en: "As a visitor would say it, with its question mark.",
          es: "Como la haría quien visita la web, con sus signos de interrogación.",
        },
      },
    },
    {
      name: "answer",
      type: "richText",
      required: true,
      localized: true,
      label: { en: "Answer", es: "Respuesta" },
      admin: {
        description: {
          en: "One or two sentences; it is read in place, without a page of its own.",
          es: "Una o dos frases; se lee en la lista, sin página propia.",
        },
      },
    },
    richTextHtmlField("answer_html", "answer"),
    {
      name: "category",
      type: "relationship",
      relationTo: "article-categories",
      required: true,
      index: true,
      label: { en: "Category", es: "Categoría" },
      admin: {
        position: "sidebar",
        allowCreate: false,
        description: { en: "The shelf it stands on.", es: "El apartado en el que está." },
      },
    },
    orderField,
  ],
};
