import type { Language } from "../../src/shared/route";
import { rows, type Sql } from "../../src/shared/sql";

type Row = {
  id: string;
  handle: string;
  name_en: string;
  name_es: string | null;
  parent: string | null;
  count: string;
};
type Leaf = { id: string; handle: string; name: string; count: number };

/** Medusa's product categories in two levels, each with its number of public listings. */
export async function selectCategories(sql: Sql, language: Language): Promise<(Leaf & { children: Leaf[] })[]> {
  const found = await rows<Row>(
    sql,
    `SELECT c.id, c.handle, c.name AS name_en, c.metadata ->> 'name_es' AS name_es, c.parent_category_id AS parent,
            (SELECT count(*) FROM product_category_product pc
               JOIN listing l ON l.product_id = pc.product_id AND l.status = 'active' AND l.deleted_at IS NULL
               JOIN seller_card s ON s.id = l.seller_id AND s.status = 'active'
              WHERE pc.product_category_id = c.id) AS count
       FROM product_category c
      WHERE c.deleted_at IS NULL AND c.is_active AND NOT c.is_internal
      ORDER BY c.rank, c.handle`,
  );
  const leaf = (row: Row): Leaf => ({
    id: row.id,
    handle: row.handle,
    name: language === "es" ? (row.name_es ?? row.name_en) : row.name_en,
    count: Number(row.count),
  });
  return found
    .filter((row) => row.parent === null)
    .map((top) => {
      const children = found.filter((row) => row.parent === top.id).map(leaf);
      const own = leaf(top);
      return { ...own, count: children.reduce((sum, child) => sum + child.count, own.count), children };
    });
}
