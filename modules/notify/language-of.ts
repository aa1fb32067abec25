import { type Language, language } from "../../src/shared/route";
import { firstRow, type Sql } from "../../src/shared/sql";

/** The language that a person with this address has chosen (`metadata.language`), English where nothing is known. */
export async function languageOf(sql: Sql, email: string, actorType: string): Promise<Language> {
  const table = actorType === "user" ? '"user"' : "customer";
  const chosen = await firstRow<{ language: unknown }>(
    sql,
    `SELECT metadata->>'language' AS language FROM ${table}
     WHERE email = :email AND deleted_at IS NULL AND metadata->>'language' IS NOT NULL
     LIMIT 1`,
    { email },
  );
  return language.catch("en").parse(chosen?.language);
}
