import type { GraphqlNames } from "../../cms/src/access/graphql-table";
import type { Attempt, Expectation, Outcome } from "./attempt";
import type { Answer } from "./cms-client";
import type { Question } from "./rest-attempts";

const NO_ROW = 2_000_000_000;

/**
 * Data that GraphQL's types let through and validation refuses, by collection: so an allowed
 * create is seen to pass the access rules without making a row.
 */
const tooLong = "x".repeat(400);
const refusedData: Record<string, string> = {
  articles: `{ title: "${tooLong}", summary: "s", body: {}, slug: "p", category: 1, _status: published }`,
  faqs: `{ question: "${tooLong}", answer: {}, category: 1, _status: published }`,
  "article-categories": `{ name: "${tooLong}", slug: "probe" }`,
  media: `{ alt: "no file" }`,
  users: `{ email: "not an address", name: "x", roles: [admin], password: "long enough" }`,
};

/** The GraphQL requests that answer one question. */
export function graphqlAttempts(question: Question, names: GraphqlNames): Attempt[] {
  const { client, actor, collection, operation, verdict, target } = question;
  const { singular, plural } = names;
  const attempt = (expect: Expectation, query: string): Attempt => ({
    what: `${actor} GraphQL ${query.slice(0, 90)}`,
    expect,
    send: () => client.graphql(query),
  });
  const one = (id: number, more = "") => `{ ${singular}(id: ${id}${more}) { id } }`;
  const list = (id: number, more = "") => `{ ${plural}(where: { id: { equals: ${id} } }${more}) { docs { id } } }`;
  const count = (id: number) => `{ count${plural}(where: { id: { equals: ${id} } }) { totalDocs } }`;
  const change = (name: string, id: number, more = "") => `mutation { ${name}${singular}(id: ${id}${more}) { id } }`;
  const own = target.own?.[actor] ?? NO_ROW;

  switch (operation) {
    case "read":
      if (verdict === "deny") {
        return [
          attempt("refused", one(target.open)),
          attempt("refused", list(target.open)),
          attempt("refused", count(target.open)),
        ];
      }
      if (verdict === "published" || verdict === "own") {
        const seen = verdict === "own" ? own : target.open;
        const hidden = verdict === "own" ? target.open : (target.draft ?? NO_ROW);
        return [
          attempt({ found: seen }, one(seen)),
          attempt({ found: seen }, list(seen)),
          attempt("refused", one(hidden)),
          attempt("empty", list(hidden)),
          attempt("empty", count(hidden)),
          ...(names.versions
            ? [attempt("refused", one(hidden, ", draft: true")), attempt("empty", list(hidden, ", draft: true"))]
            : []),
        ];
      }
      return [
        attempt({ found: target.open }, one(target.open)),
        attempt({ found: target.open }, list(target.open)),
        attempt("passed", count(target.open)),
      ];

    case "create": {
      const expect = verdict === "allow" ? "passed" : "refused";
      const data = refusedData[collection];
      if (!data) throw new Error(`No GraphQL data for ${collection}: add it to refusedData.`);
      return [
        attempt(expect, `mutation { create${singular}(data: ${data}) { id } }`),
        ...(names.versions
          ? [
              attempt(
                verdict === "allow" ? "missing" : "refused",
                change("duplicate", verdict === "allow" ? NO_ROW : target.open, `, data: ${data}`),
              ),
            ]
          : []),
      ];
    }

    case "update":
      if (verdict === "own") {
        return [
          attempt("passed", change("update", own, ", data: {}")),
          attempt("refused", change("update", target.open, ", data: {}")),
        ];
      }
      if (verdict === "allow") {
        return [
          attempt("missing", change("update", NO_ROW, ", data: {}")),
          ...(target.version ? [attempt("passed", change("restoreVersion", target.version))] : []),
        ];
      }
      return [
        attempt("refused", change("update", target.open, ", data: {}")),
        ...(target.version ? [attempt("refused", change("restoreVersion", target.version))] : []),
      ];

    case "delete":
      if (verdict === "others") return [attempt("refused", change("delete", own))];
      if (verdict === "allow") return [attempt("missing", change("delete", NO_ROW))];
      return [attempt("refused", change("delete", target.open))];

    case "readVersions": {
      if (!target.version) return [];
      const expect = verdict === "allow" ? "passed" : "refused";
      return [
        attempt(expect, `{ versions${plural}(limit: 1) { docs { id } } }`),
        attempt(expect, `{ version${singular}(id: ${target.version}) { id } }`),
      ];
    }

    case "unlock":
      if (!names.auth) return [];
      return [
        attempt(
          verdict === "allow" ? "passed" : "refused",
          `mutation { unlock${singular}(email: "${question.strangerEmail}") }`,
        ),
      ];
  }
}

interface GraphqlBody {
  data?: Record<string, { id?: number; docs?: { id: number }[]; totalDocs?: number } | null>;
  errors?: { message: string; extensions?: { statusCode?: number } }[];
}

/** Rows and status of a GraphQL answer; an error without a status is a mistake in the probe. */
export function graphqlOutcome({ status, body }: Answer): Outcome {
  const { data, errors } = (body ?? {}) as GraphqlBody;
  const error = errors?.[0];
  if (error) {
    const code = error.extensions?.statusCode;
    if (code === undefined) throw new Error(`The probe is not valid GraphQL: ${error.message}`);
    return { status: code, ids: [], total: 0 };
  }
  const value = Object.values(data ?? {})[0];
  // A single row that may not be read, or is not there, is null.
  if (value === null || value === undefined) return { status: 404, ids: [], total: 0 };
  const ids = value.docs ? value.docs.map(({ id }) => id) : value.id ? [value.id] : [];
  return { status, ids, total: value.docs ? 0 : (value.totalDocs ?? 0) };
}
