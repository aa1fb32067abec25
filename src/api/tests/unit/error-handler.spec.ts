import { describe, expect, it } from "vitest";
import { Problem } from "../../../shared/problem";
import { sqlState } from "../../../shared/sql";
import { toProblem } from "../../error-handler";

describe("an error on its way out", () => {
  it("keeps its code where it has one, and tells nothing of itself where it has none", () => {
    expect(toProblem(new Problem("quote.expired", "Too late."))).toMatchObject({ code: "quote.expired", status: 410 });
    expect(toProblem({ type: "entity.too.large", status: 413 })).toMatchObject({ code: "request.too_large" });
    expect(
      toProblem(Object.assign(new SyntaxError("Unexpected token"), { status: 400, type: "entity.parse.failed" })),
    ).toMatchObject({ code: "request.malformed" });
    expect(toProblem({ type: "not_found", message: "Product with id: x was not found" })).toMatchObject({
      status: 404,
    });
    const unknown = toProblem(new Error("password=hunter2"));
    expect(unknown).toMatchObject({ code: "server.failed", status: 500 });
    expect(unknown.message).not.toContain("hunter2");
  });

  it("says that the database is away, whoever has wrapped that", () => {
    const timeout = Object.assign(new Error("Knex: Timeout acquiring a connection. The pool is probably full."), {
      name: "KnexTimeoutError",
    });
    const shutdown = { cause: { previous: { code: "57P01" } } };
    for (const error of [timeout, { message: timeout.message }, shutdown, { code: "53300" }, { code: "08006" }]) {
      expect(toProblem(error)).toMatchObject({ code: "server.unavailable", status: 503 });
    }
    expect(toProblem({ code: "57014", message: "canceling statement" })).toMatchObject({ status: 500 });
  });

  it("is the request's fault where Postgres cannot hold the value", () => {
    expect(toProblem(Object.assign(new Error("invalid byte sequence"), { code: "22021" }))).toMatchObject({
      status: 400,
    });
    expect(sqlState({ cause: { previous: { code: "23P01" } } })).toBe("23P01");
    expect(sqlState(Object.assign(new Error("x"), { code: "ENOENT" }))).toBeUndefined();
  });
});
