import { GraphQLError, type ValidationRule } from "graphql";
import { hasRole, type Role } from "../access/roles.ts";

const introspectionFields = new Set(["__schema", "__type"]);

function personOf(contextValue: unknown): { roles?: Role[] | null } | null {
  const context = contextValue as { req?: { user?: { roles?: Role[] | null } | null } } | undefined;
  return context?.req?.user ?? null;
}

/** Lets only admins ask what the GraphQL schema looks like. */
export function introspectionForAdmins(contextValue: unknown): ValidationRule {
  const allowed = hasRole(personOf(contextValue), "admin");
  return (validation) => ({
    Field(node) {
      if (allowed || !introspectionFields.has(node.name.value)) return;
      validation.reportError(new GraphQLError("Only admins may read the schema.", { nodes: [node] }));
    },
  });
}
