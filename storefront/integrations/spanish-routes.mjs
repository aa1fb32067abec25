import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Pages that exist once: endpoints have no language, Astro finds the error pages by their name, developers read English. */
const WITHOUT_LANGUAGE = /^(api\/|404\.|500\.|design\.)/;

/**
 * Serves every page of src/pages a second time under /es, from the same file,
 * so that a page cannot exist in one language only.
 */
export function spanishRoutes() {
  return {
    name: "berth-spanish-routes",
    hooks: {
      "astro:config:setup": ({ config, injectRoute }) => {
        const pages = fileURLToPath(new URL("pages/", config.srcDir));
        const files = readdirSync(pages, { recursive: true }).filter((file) => file.endsWith(".astro"));
        for (const file of files) {
          if (WITHOUT_LANGUAGE.test(file)) continue;
          const route = file.replace(/\.astro$/, "").replace(/(^|\/)index$/, "");
          injectRoute({ pattern: route === "" ? "/es" : `/es/${route}`, entrypoint: `${pages}${file}` });
        }
      },
    },
  };
}
