import type { CollectionConfig } from "payload";
import { adminOrEditor } from "../access/admin-or-editor.ts";
import { anyone } from "../access/anyone.ts";
import { groups } from "../admin/groups.ts";
import { orderField } from "../fields/order.ts";
import { slugField } from "../fields/slug.ts";

/** The shelves of the help centre: articles and questions stand in one each. */
export const ArticleCategories: CollectionConfig = {
  slug: "article-categories",
  labels: {
    singular: { en: "Category", es: "Categoría" },
    plural: { en: "Categories", es: "Categorías" },
  },
  access: {
    read: anyone,
    create: adminOrEditor,
    update: adminOrEditor,
    delete: adminOrEditor,
  },
  admin: {
    useAsTitle: "name",
    defaultColumns: ["name", "slug", "order"],
    group: groups.helpCentre,
    hideAPIURL: true,
    description: {
      en: "The shelves of the help centre. Every article and question stands on one.",
      es: "Los apartados del centro de ayuda. Cada artículo y cada pregunta está en uno.",
    },
  },
  defaultSort: "order",
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    {
      name: "name",
      type: "text",
      required: true,
      localized: true,
      maxLength: 80,
      label: { en: "Name", es: "Nombre" },
      admin: {
        description: {
          en: "One or two words; it is a heading on the help centre's start page.",
          es: "Una o dos palabras; es un título en la portada del centro de ayuda.",
        },
      },
    },
    {
      name: "description",
      type: "textarea",
      localized: true,
      maxLength: 240,
      label: { en: "Description", es: "Descripción" },
      admin: {
        description: {
          en: "One line under the name on the help centre's start page.",
          es: "Una línea bajo el nombre en la portada del centro de ayuda.",
        },
      },
    },
    slugField("name"),
    orderField,
  ],
};
