import { ALL_PROJECTS, isProject, PROJECTS, type Project } from "./groups";

/** What `npm test -- …` was asked for. */
export type Wanted = { projects: readonly Project[]; patterns: readonly string[]; coverage: boolean };

/**
 * `npm test` runs everything; `npm test -- <project>… [pattern]…` some projects, or only files whose path holds a
 * pattern. `--coverage`, or BERTH_COVERAGE=1, measures the unit and module tests and fails below the threshold.
 */
export function parseArguments(args: readonly string[], env: NodeJS.ProcessEnv): Wanted {
  const words = args.filter((word) => !word.startsWith("--"));
  const unknown = args.filter((word) => word.startsWith("--") && word !== "--coverage");
  if (unknown.length > 0)
    throw new Error(`npm test knows no ${unknown.join(" ")}; projects are ${PROJECTS.join(", ")}.`);
  const projects = words.filter(isProject);
  return {
    projects: projects.length > 0 ? ALL_PROJECTS.filter((project) => projects.includes(project)) : PROJECTS,
    patterns: words.filter((word) => !isProject(word)),
    coverage: args.includes("--coverage") || env.BERTH_COVERAGE === "1",
  };
}
