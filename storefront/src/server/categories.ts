import { storeListCategories } from "../../../modules/listing/contract";
import type { Language } from "../i18n/language";
import { callApi } from "./api";
import { ApiProblem } from "./api-problem";
import type { Visit } from "./visit";

/** A category as a choice in a list; the second level stands under its parent. */
export type CategoryChoice = { handle: string; name: string; count: number; isChild: boolean };

/** Both levels of categories in one list; empty when they cannot be read, because a page without them still works. */
export async function readCategories(visit: Visit, language: Language): Promise<CategoryChoice[]> {
  try {
    const { categories } = await callApi(visit, storeListCategories, { query: { language } });
    return categories.flatMap(({ handle, name, count, children }) => [
      { handle, name, count, isChild: false },
      ...children.map((child) => ({ handle: child.handle, name: child.name, count: child.count, isChild: true })),
    ]);
  } catch (error) {
    if (error instanceof ApiProblem) return [];
    throw error;
  }
}
