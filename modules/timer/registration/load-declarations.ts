import { existsSync } from "node:fs";
import path from "node:path";

type Configuration = Parameters<typeof import("@medusajs/framework/utils").getResolvedPlugins>[1];

/**
 * The default exports (lists) of the file `name` of every capability, found the way Medusa finds jobs and subscribers:
 * in the source folder of every plugin of the configuration. It works alike from sources, in the build and packed.
 */
export async function loadDeclarations<Declaration>(
  configuration: Configuration,
  root: string,
  name: "timers" | "consumers",
): Promise<Declaration[]> {
  // Loaded here, not at the top: the contract stays light for scripts that only schedule.
  const { dynamicImport, getResolvedPlugins } = await import("@medusajs/framework/utils");
  const plugins = await getResolvedPlugins(root, configuration, true);
  const declarations: Declaration[] = [];
  for (const plugin of plugins) {
    const file = [".ts", ".js"]
      .map((ending) => path.join(plugin.resolve, name + ending))
      .find((candidate) => existsSync(candidate));
    if (!file) continue;
    const exported = (await dynamicImport(file)) as { default?: unknown };
    if (!Array.isArray(exported.default)) throw new Error(`${file} has no list as its default export.`);
    declarations.push(...(exported.default as Declaration[]));
  }
  return declarations;
}
