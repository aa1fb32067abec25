import { describe, expect, it } from "vitest";
import { parseArguments } from "../test/arguments";
import { PROJECTS } from "../test/groups";

describe("the arguments of npm test", () => {
  it("mean everything when there are none", () => {
    expect(parseArguments([], {})).toEqual({ projects: PROJECTS, patterns: [], coverage: false });
  });

  it("are projects in their fixed order, then patterns", () => {
    expect(parseArguments(["journeys", "unit", "booking"], {})).toEqual({
      projects: ["unit", "journeys"],
      patterns: ["booking"],
      coverage: false,
    });
  });

  it("measure coverage by flag and by variable", () => {
    expect(parseArguments(["--coverage"], {}).coverage).toBe(true);
    expect(parseArguments([], { BERTH_COVERAGE: "1" }).coverage).toBe(true);
  });

  it("are refused when unknown, so that a misspelt flag does not pass as a run of everything", () => {
    expect(() => parseArguments(["--covrage"], {})).toThrow("--covrage");
  });
});
