import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** What others' code does wrong and we cannot mend: every exclusion has a name and a reason. */
export type Excused = { rule: string; selector: RegExp; why: string };

/** Below these axe's findings are advice. */
const GRAVE = ["serious", "critical"];
const SELECTORS_MOST = 4;

async function violations(page: Page, options: RunOptions): Promise<AxeResults["violations"]> {
  // The page's content policy lets no script in; what the debugger evaluates is not the page's.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const results = await page.evaluate(
    (asked) => (window as unknown as { axe: typeof axe }).axe.run(document, asked),
    options,
  );
  return results.violations;
}

/**
 * What axe finds grave on a page, in words: page, rule, selectors. `rules` narrows what is looked for: a page in its
 * other colours needs only the rule about contrast.
 */
export async function graveFindings(
  page: Page,
  name: string,
  options: { excused?: readonly Excused[]; rules?: readonly string[] } = {},
): Promise<string[]> {
  const { excused = [], rules } = options;
  const found = await violations(page, {
    resultTypes: ["violations"],
    ...(rules ? { runOnly: { type: "rule", values: [...rules] } } : {}),
  });
  return found
    .filter(({ impact }) => GRAVE.includes(impact ?? ""))
    .flatMap(({ id, help, nodes }) => {
      const selectors = nodes
        .map(({ target }) => target.flat().join(" "))
        .filter((selector) => !excused.some((excuse) => excuse.rule === id && excuse.selector.test(selector)));
      if (selectors.length === 0) return [];
      const more = selectors.length > SELECTORS_MOST ? `, and ${selectors.length - SELECTORS_MOST} more` : "";
      return [`${name}: ${help} (${id}) at ${selectors.slice(0, SELECTORS_MOST).join(", ")}${more}`];
    });
}
