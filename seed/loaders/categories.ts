import type { IProductModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows";
import { seedData } from "../data";

type Category = { handle: string; name: { en: string; es: string } };

async function ensure(
  container: MedusaContainer,
  categories: Category[],
  parent?: string,
): Promise<Map<string, string>> {
  const products = container.resolve<IProductModuleService>(Modules.PRODUCT);
  const handles = categories.map((category) => category.handle);
  const known = await products.listProductCategories(
    { handle: handles },
    { select: ["id", "handle"], take: handles.length },
  );
  const ids = new Map(known.map((category) => [category.handle, category.id]));
  const missing = categories.filter((category) => !ids.has(category.handle));
  if (missing.length === 0) return ids;
  const { result } = await createProductCategoriesWorkflow(container).run({
    input: {
      product_categories: missing.map(({ handle, name }) => ({
        handle,
        name: name.en,
        is_active: true,
        metadata: { name_es: name.es },
        ...(parent ? { parent_category_id: parent } : {}),
      })),
    },
  });
  for (const made of result) ids.set(made.handle, made.id);
  return ids;
}

/** The two levels of categories as Medusa's product categories. Answers the ids by handle. */
export async function seedCategories(container: MedusaContainer): Promise<Map<string, string>> {
  const tree = seedData().categories;
  const ids = await ensure(container, tree);
  for (const top of tree) {
    for (const [handle, id] of await ensure(container, top.children, ids.get(top.handle))) ids.set(handle, id);
  }
  return ids;
}
