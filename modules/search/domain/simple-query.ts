const unique = (alternatives: string) => [...new Set(alternatives.split(" | "))].join(" | ");

/**
 * A query of PostgreSQL's text search without the alternatives that it names twice: most words have the same stem in
 * English and Spanish, and the index is asked for every name. Means the same.
 */
export function simpleQuery(query: string): string {
  if (!query.includes("(")) return query.includes("&") ? query : unique(query);
  return query.replaceAll(/\( ([^()]*) \)/g, (_group, alternatives: string) =>
    alternatives.includes("&") ? `( ${alternatives} )` : `( ${unique(alternatives)} )`,
  );
}
