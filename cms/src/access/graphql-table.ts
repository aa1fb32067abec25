import type { RouteRule } from "./route-table.ts";

/** How GraphQL names a collection, and which of its fields exist. */
export interface GraphqlNames {
  singular: string;
  plural: string;
  /** Has drafts and versions, and can be duplicated. */
  versions?: true;
  auth?: true;
}

/** GraphQL names by collection. One that is missing must not be served by GraphQL at all. */
export const graphqlNames: Record<string, GraphqlNames> = {
  articles: { singular: "Article", plural: "Articles", versions: true },
  faqs: { singular: "Faq", plural: "Faqs", versions: true },
  "article-categories": { singular: "ArticleCategory", plural: "ArticleCategories" },
  media: { singular: "Media", plural: "allMedia" },
  users: { singular: "User", plural: "Users", auth: true },
};

/** Every field of the GraphQL schema's `Query` and `Mutation`, with the rule it obeys. */
export function graphqlFields(): Record<string, RouteRule> {
  const fields: Record<string, RouteRule> = { Access: "permissions" };
  for (const { singular, plural, versions, auth } of Object.values(graphqlNames)) {
    fields[singular] = "read";
    fields[plural] = "read";
    fields[`count${plural}`] = "read";
    fields[`docAccess${singular}`] = "permissions";
    fields[`create${singular}`] = "create";
    fields[`update${singular}`] = "update";
    fields[`delete${singular}`] = "delete";
    if (versions) {
      fields[`duplicate${singular}`] = "create";
      fields[`version${singular}`] = "readVersions";
      fields[`versions${plural}`] = "readVersions";
      fields[`restoreVersion${singular}`] = "update";
    }
    if (auth) {
      fields[`unlock${singular}`] = "unlock";
      for (const name of ["me", "initialized", "refreshToken", "logout", "login"]) {
        fields[`${name}${singular}`] = "session";
      }
      for (const name of ["forgotPassword", "resetPassword", "verifyEmail"]) {
        fields[`${name}${singular}`] = "session";
      }
    }
  }
  return fields;
}
