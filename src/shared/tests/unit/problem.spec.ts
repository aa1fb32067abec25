import { describe, expect, it } from "vitest";
import { asProblem, PROBLEMS, Problem } from "../../problem";

describe("a Problem", () => {
  it("has its code's status, and is recognised after a workflow has made it a plain object", () => {
    const problem = new Problem("availability.taken", "These dates are taken.", { alternatives: [] });
    expect(problem.status).toBe(409);
    const plain = JSON.parse(JSON.stringify({ ...problem, name: problem.name, message: problem.message })) as unknown;
    expect(asProblem(plain)).toMatchObject({
      code: "availability.taken",
      message: "These dates are taken.",
      details: { alternatives: [] },
    });
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
