import type { TextField } from "payload";
import { languageOf } from "../admin/language-of.ts";

/** The last part of an address: lower-case words joined by hyphens. */
const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const MALFORMED = {
  en: "Use lower-case letters, digits and single hyphens, for example change-your-dates.",
  es: "Usa minúsculas, cifras y guiones sueltos; por ejemplo, cambiar-las-fechas.",
};

/** Words of a title as a slug: accents dropped, everything else a hyphen. */
export function slugFrom(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/**
 * A unique slug, the same in every language, proposed from the given field when left empty.
 * It never follows a later change of that field: links to the page must not break.
 */
export function slugField(titleField: string): TextField {
  return {
    name: "slug",
    type: "text",
    required: true,
    unique: true,
    index: true,
    maxLength: 120,
    label: { en: "Address", es: "Dirección" },
    admin: {
      position: "sidebar",
      description: {
        en: "Last part of the page's address. Left empty, it is made from the title.",
        es: "Última parte de la dirección. Si se deja vacía, se forma con el título.",
      },
    },
    hooks: {
      beforeValidate: [
        ({ value, data, originalDoc }) => {
          if (typeof value === "string" && value.trim() !== "") return slugFrom(value);
          if (originalDoc?.slug) return originalDoc.slug;
          const title = data?.[titleField];
          return typeof title === "string" ? slugFrom(title) : value;
        },
      ],
      beforeDuplicate: [({ value }) => (value ? `${value}-copy` : value)],
    },
    validate: (value: string | null | undefined, { req }: { req: { i18n: { language: string } } }) =>
      (typeof value === "string" && slugPattern.test(value)) || MALFORMED[languageOf(req.i18n)],
  };
}
