import type { Locator, Page } from "playwright-core";

/** Where the keyboard is, as far as a person can tell. */
type Focus = { words: string; isMarked: boolean; isInView: boolean };

const TABS_MOST = 120;
const PATIENCE_MS = 5_000;

/** Runs in the page. Null when the keyboard is nowhere. */
function lookAtFocus(): Focus | null {
  let element = document.activeElement;
  // The fields of a card are drawn by the payment provider, in a tree of its own.
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const isOutlined = (candidate: Element, part?: string) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(candidate, part);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
  };
  // The link of a card is stretched over it by its ::after.
  const isMarked = (candidate: Element) =>
    isOutlined(candidate) || isOutlined(candidate, "::after") || getComputedStyle(candidate).boxShadow !== "none";
  // A field inside of a frame: the frame is what is outlined. A shadow of it would be there without the focus too.
  const frames = [element.parentElement, element.parentElement?.parentElement];
  // Code put the focus on what is to be read out; nobody acts on it.
  const isOnlyRead = element.tabIndex < 0 && !element.matches("a, button, input, select, textarea");
  // A box to tick is often hidden, and what is drawn in its place carries the mark.
  const shownBy = [element, element.nextElementSibling, ...((element as HTMLInputElement).labels ?? [])];
  const { bottom, top } = element.getBoundingClientRect();
  const name = element.getAttribute("aria-label") ?? element.getAttribute("name") ?? element.textContent ?? "";
  return {
    words: `${element.localName} "${name.trim().slice(0, 60)}"`,
    isMarked:
      isOnlyRead ||
      shownBy.some((candidate) => candidate instanceof Element && isMarked(candidate)) ||
      frames.some((frame) => frame instanceof Element && isOutlined(frame)),
    isInView: bottom > 0 && top < window.innerHeight,
  };
}

/** A person who has nothing but a keyboard; complains where the page lets the keyboard get lost. */
export class KeyboardUser {
  constructor(readonly page: Page) {}

  /** What has the focus; throws when nothing has, or when it cannot be seen. */
  async focus(): Promise<Focus> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const focus = await this.page.evaluate(lookAtFocus);
      if (focus?.isMarked && focus.isInView) return focus;
      // Rings and pages move to where they belong within some frames.
      if (Date.now() < deadline) continue;
      const where = new URL(this.page.url()).pathname;
      if (!focus) throw new Error(`the focus is lost on ${where}`);
      if (!focus.isMarked) throw new Error(`nothing shows that ${focus.words} on ${where} has the focus`);
      throw new Error(`${focus.words} on ${where} has the focus, out of sight`);
    }
  }

  /** Whether this is where the keyboard is. */
  async isOn(target: Locator): Promise<boolean> {
    const all = await target.all();
    const answers = await Promise.all(
      all.map((each) =>
        each.evaluate((element) => element === (element.getRootNode() as Document | ShadowRoot).activeElement),
      ),
    );
    return answers.includes(true);
  }

  /** Presses Tab until the focus is there, not once when it is there already. Every stop on the way must be one that can be seen. */
  async tabTo(target: Locator): Promise<void> {
    await target.first().waitFor();
    if (await this.isOn(target)) return;
    const stops: string[] = [];
    for (let presses = 0; presses < TABS_MOST; presses += 1) {
      await this.page.keyboard.press("Tab");
      // Past the last stop the focus leaves the page once.
      if (await this.page.evaluate(() => document.activeElement === document.body)) continue;
      const { words } = await this.focus();
      stops.push(words);
      if (await this.isOn(target)) return;
    }
    throw new Error(`Tab never comes to ${target}, only to ${[...new Set(stops)].join(", ")}`);
  }

  /** Presses keys one after the other; the focus must be somewhere after each. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.focus();
    }
  }

  /** Goes to a field, and writes. */
  async write(field: Locator, text: string): Promise<void> {
    await this.tabTo(field);
    await this.page.keyboard.type(text);
  }

  /** Goes to a link or button that leads to another page, and takes it. */
  async follow(target: Locator, address: string | RegExp): Promise<void> {
    await this.tabTo(target);
    await Promise.all([this.page.waitForURL(address), this.page.keyboard.press("Enter")]);
  }
}
