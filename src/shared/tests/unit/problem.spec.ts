import { describe, expect, it } from "vitest";
import { toProblem } from "../../../api/error-handler";
import { asProblem, PROBLEMS, Problem } from "../../problem";
import { sqlState } from "../../sql";

describe("a Problem", () => {
  it("has its code's status, and is recognised after a workflow has made it a plain object", () => {
    const problem = new Problem("availability.taken", "These dates are taken.", { alternatives: [] });
    expect(problem.status).toBe(409);
    const plain = JSON.parse(JSON.stringify({ ...problem, name: problem.name, message: problem.message })) as unknown;
    expect(asProblem(plain)).toMatchObject({ code: "availability.taken", message: "These dates are taken.", details: { alternatives: [] } });
  });

  it("is nothing that merely looks like one", () => {
    for (const other of [null, "x", new Error("x"), { name: "Problem", code: "made.up" }, { code: "row.not_found" }]) {
      expect(asProblem(other)).toBeNull();
    }
  });

  it("has a status from 400 to 599 for every code", () => {
    expect(Object.values(PROBLEMS).every((status) => status >= 400 && status < 600)).toBe(true);
  });
});

describe("an error on its way out", () => {
  it("keeps its code where it has one, and tells nothing of itself where it has none", () => {
    expect(toProblem(new Problem("quote.expired", "Too late."))).toMatchObject({ code: "quote.expired", status: 410 });
    expect(toProblem({ type: "entity.too.large", status: 413 })).toMatchObject({ code: "request.too_large" });
    expect(toProblem(Object.assign(new SyntaxError("Unexpected token"), { status: 400, type: "entity.parse.failed" }))).toMatchObject({ code: "request.malformed" });
    expect(toProblem({ type: "not_found", message: "Product with id: x was not found" })).toMatchObject({ status: 404 });
    const unknown = toProblem(new Error("password=hunter2"));
    expect(unknown).toMatchObject({ code: "server.failed", status: 500 });
    expect(unknown.message).not.toContain("hunter2");
  });

  it("is the request's fault where Postgres cannot hold the value", () => {
    expect(toProblem(Object.assign(new Error("invalid byte sequence"), { code: "22021" }))).toMatchObject({ status: 400 });
    expect(sqlState({ cause: { previous: { code: "23P01" } } })).toBe("23P01");
    expect(sqlState(Object.assign(new Error("x"), { code: "ENOENT" }))).toBeUndefined();
  });
});
