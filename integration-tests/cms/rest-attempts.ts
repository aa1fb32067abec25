import type { Actor, Operation, Verdict } from "../../cms/src/access/access-table";
import type { Attempt, Expectation, Outcome } from "./attempt";
import type { Answer, CmsClient } from "./cms-client";
import type { Target } from "./fixtures";

/** An id that no row has. */
const NO_ROW = 2_000_000_000;

/** A question of the table: what may this actor do with this collection. */
export interface Question {
  client: CmsClient;
  actor: Actor;
  collection: string;
  operation: Operation;
  verdict: Verdict;
  target: Target;
  strangerEmail: string;
}

/** A row of somebody else: the fixture's, or a colleague's. */
function othersRow({ target, actor }: Question): number {
  const colleague = Object.entries(target.own ?? {}).find(([owner]) => owner !== actor);
  return target.open || colleague?.[1] || NO_ROW;
}

/** The REST requests that answer one question. */
export function restAttempts(question: Question): Attempt[] {
  const attempts = allAttempts(question);
  if (question.collection !== "payload-preferences") return attempts;
  // There `/:key` takes the place of `/:id`, `/count` and so on: it acts on the caller's own row,
  // whatever the key, and has a test of its own.
  return attempts.filter(({ what }) => !/ (GET|POST|DELETE) \/payload-preferences\/[^/]+$/.test(what));
}

function allAttempts(question: Question): Attempt[] {
  const { client, actor, collection, operation, verdict, target } = question;
  const attempt = (expect: Expectation, method: string, path: string, body?: unknown): Attempt => ({
    what: `${actor} ${method} /${collection}${path}`,
    expect,
    send: () => client.request(method, `/${collection}${path}`, body),
  });
  const where = (id: number, more = "") => `?where[id][equals]=${id}${more}`;
  const other = othersRow(question);
  const own = target.own?.[actor] ?? NO_ROW;

  switch (operation) {
    case "read":
      if (verdict === "deny") {
        return [
          attempt("refused", "GET", ""),
          attempt("refused", "GET", "/count"),
          attempt("refused", "GET", `/${other}`),
        ];
      }
      if (verdict === "published") {
        const draft = target.draft ?? NO_ROW;
        return [
          attempt({ found: target.open }, "GET", where(target.open)),
          attempt({ found: target.open }, "GET", `/${target.open}`),
          attempt("refused", "GET", `/${draft}`),
          attempt("refused", "GET", `/${draft}?draft=true`),
          attempt("empty", "GET", where(draft)),
          attempt("empty", "GET", where(draft, "&draft=true")),
          attempt("empty", "GET", `/count${where(draft)}`),
        ];
      }
      if (verdict === "own") {
        return [
          attempt({ found: own }, "GET", where(own)),
          attempt("empty", "GET", where(other)),
          attempt("empty", "GET", `/count${where(other)}`),
          attempt({ found: own }, "GET", `/${own}`),
          attempt("refused", "GET", `/${other}`),
        ];
      }
      return [target.open, ...(target.draft ? [target.draft] : [])].flatMap((id) => [
        attempt({ found: id }, "GET", where(id)),
        attempt({ found: id }, "GET", `/${id}`),
        attempt("passed", "GET", `/count${where(id)}`),
      ]);

    case "create":
      if (verdict === "allow") {
        return [
          attempt("passed", "POST", "", {}),
          ...(target.draft ? [attempt("missing", "POST", `/${NO_ROW}/duplicate`, {})] : []),
        ];
      }
      return [attempt("refused", "POST", "", {}), attempt("refused", "POST", `/${other}/duplicate`, {})];

    case "update":
      if (verdict === "own") {
        return [
          attempt("passed", "PATCH", `/${own}`, {}),
          attempt("refused", "PATCH", `/${other}`, {}),
          attempt("empty", "PATCH", where(other), {}),
        ];
      }
      if (verdict === "allow") {
        return [
          attempt("missing", "PATCH", `/${NO_ROW}`, {}),
          attempt("empty", "PATCH", where(NO_ROW), {}),
          ...(target.version ? [attempt("passed", "POST", `/versions/${target.version}`)] : []),
        ];
      }
      return [
        attempt("refused", "PATCH", `/${other}`, {}),
        attempt("refused", "PATCH", where(other), {}),
        ...(target.version ? [attempt("refused", "POST", `/versions/${target.version}`)] : []),
      ];

    case "delete":
      if (verdict === "own") {
        return [
          attempt("empty", "DELETE", where(other)),
          attempt("empty", "DELETE", where(NO_ROW)),
          attempt("refused", "DELETE", `/${other}`),
        ];
      }
      if (verdict === "others") {
        return [
          attempt("refused", "DELETE", `/${own}`),
          attempt("empty", "DELETE", where(own)),
          attempt("empty", "DELETE", where(NO_ROW)),
        ];
      }
      if (verdict === "allow") {
        return [attempt("missing", "DELETE", `/${NO_ROW}`), attempt("empty", "DELETE", where(NO_ROW))];
      }
      return [attempt("refused", "DELETE", `/${other}`), attempt("refused", "DELETE", where(other))];

    case "readVersions":
      if (verdict === "allow") {
        return [
          attempt("passed", "GET", `/versions?where[parent][equals]=${target.open}`),
          attempt("passed", "GET", `/versions/${target.version ?? NO_ROW}`),
        ];
      }
      return [
        attempt("refused", "GET", "/versions"),
        attempt("refused", "GET", `/versions/${target.version ?? NO_ROW}`),
      ];

    case "unlock":
      return [
        attempt(verdict === "allow" ? "passed" : "refused", "POST", "/unlock", {
          email: question.strangerEmail,
        }),
      ];
  }
}

/** Rows and status of a REST answer. */
export function restOutcome({ status, body }: Answer): Outcome {
  const answer = (body ?? {}) as { id?: number; docs?: { id: number }[]; totalDocs?: number };
  const ids = answer.docs ? answer.docs.map(({ id }) => id) : answer.id ? [answer.id] : [];
  return { status, ids, total: answer.docs ? 0 : (answer.totalDocs ?? 0) };
}
