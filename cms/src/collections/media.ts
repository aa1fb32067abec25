import type { CollectionConfig } from "payload";
import { adminOrEditor } from "../access/admin-or-editor.ts";
import { anyone } from "../access/anyone.ts";
import { groups } from "../admin/groups.ts";
import { refuseRemoteFiles } from "../hooks/refuse-remote-files.ts";

/**
 * Pictures of the help centre; `filesDir` is where they lie. They are public by their address, as
 * an article that shows them is. No SVG: it can carry scripts.
 */
export function media(filesDir: string): CollectionConfig {
  return {
    slug: "media",
    labels: {
      singular: { en: "Picture", es: "Imagen" },
      plural: { en: "Pictures", es: "Imágenes" },
    },
    access: {
      read: anyone,
      create: adminOrEditor,
      update: adminOrEditor,
      delete: adminOrEditor,
    },
    admin: {
      group: groups.library,
      defaultColumns: ["filename", "alt", "width", "height", "updatedAt"],
      listSearchableFields: ["filename", "alt"],
      hideAPIURL: true,
      description: {
        en: "Pictures for articles: JPEG, PNG, WebP or AVIF, up to 8 MB.",
        es: "Imágenes para los artículos: JPEG, PNG, WebP o AVIF, hasta 8 MB.",
      },
    },
    hooks: { beforeOperation: [refuseRemoteFiles] },
    lockDocuments: false,
    disableDuplicate: true,
    upload: {
      staticDir: filesDir,
      mimeTypes: ["image/jpeg", "image/png", "image/webp", "image/avif"],
      pasteURL: false,
      bulkUpload: false,
      adminThumbnail: "thumbnail",
      imageSizes: [
        { name: "thumbnail", width: 400, height: 300, position: "centre" },
        { name: "article", width: 1200, withoutEnlargement: true },
      ],
    },
    fields: [
      {
        name: "alt",
        type: "text",
        required: true,
        localized: true,
        maxLength: 200,
        label: { en: "Description for people who cannot see it", es: "Descripción para quien no la ve" },
        admin: {
          description: {
            en: "What the picture shows and why it is there, in a sentence. Translate it as well.",
            es: "Qué se ve y por qué está ahí, en una frase. Tradúcela también.",
          },
        },
      },
    ],
  };
}
