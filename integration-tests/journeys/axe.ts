import axe, { type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/**
 * A finding that is not ours to mend: the rule, the places in others' markup, and the reason. Places of ours that
 * match are excused with them, so a selector names as little as it can.
 */
export type Excused = { rule: string; places: string; why: string };

/** Below these axe's findings are advice. */
const GRAVE = ["serious", "critical"];
const SELECTORS_MOST = 4;

type Finding = { rule: string; help: string; selectors: string[] };
type Asked = { options: RunOptions; excused: readonly Excused[]; grave: readonly string[] };

/** Runs in the page: colours on their way from light to dark would be measured halfway. */
async function endAnimations(): Promise<void> {
  // What listens for the colours hears of them with the next frame, and draws with the one after.
  for (let frames = 0; frames < 3; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY) animation.cancel();
    else animation.finish();
  }
}

/** Runs in the page. */
async function look({ options, excused, grave }: Asked): Promise<Finding[]> {
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
  const places = (rule: string) => excused.filter((excuse) => excuse.rule === rule).map((excuse) => excuse.places);
  return violations
    .filter(({ impact }) => grave.includes(impact ?? ""))
    .map(({ id, help, nodes }) => ({
      rule: id,
      help,
      selectors: nodes
        .map(({ target }) => target.flat().join(" "))
        .filter((selector) => !places(id).some((place) => document.querySelector(selector)?.matches(place))),
    }));
}

/**
 * What axe finds grave on a page, in words: page, rule, selectors. `rules` narrows what is looked for: a page in its
 * other colours needs only the rule about contrast.
 */
export async function graveFindings(
  page: Page,
  name: string,
  asked: { excused?: readonly Excused[]; rules?: readonly string[] } = {},
): Promise<string[]> {
  const { excused = [], rules } = asked;
  // The page's content policy lets no script in; what the debugger evaluates is not the page's.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const options: RunOptions = {
    resultTypes: ["violations"],
    ...(rules ? { runOnly: { type: "rule", values: [...rules] } } : {}),
  };
  await page.evaluate(endAnimations);
  const found = await page.evaluate(look, { options, excused, grave: GRAVE });
  return found.flatMap(({ rule, help, selectors }) => {
    if (selectors.length === 0) return [];
    const more = selectors.length > SELECTORS_MOST ? `, and ${selectors.length - SELECTORS_MOST} more` : "";
    return [`${name}: ${help} (${rule}) at ${selectors.slice(0, SELECTORS_MOST).join(", ")}${more}`];
  });
}
