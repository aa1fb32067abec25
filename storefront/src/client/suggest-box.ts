import type { Suggestion, Suggestions } from "../results/suggestions";
import { readJson } from "./read-json";

/** Fewer letters say too little. */
const LETTERS_LEAST = 2;
/** Milliseconds without a key after which somebody has stopped typing. */
const PAUSE_MS = 180;
/** Fields of the form that go along to what is chosen. */
const WISHES = ["from", "to", "guests"];

function make(tag: string, properties: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * Offers places, categories and listings below the text field of a search while somebody types: the combobox with a
 * list of ARIA's practices. Nothing is ever chosen by itself, so Enter searches for what was written; without scripts,
 * or without an answer, the field is what it was.
 */
export class BerthSuggest extends HTMLElement {
  private readonly list = make("div", { class: "suggestions", role: "listbox" });
  private readonly status = make("span", { class: "visually-hidden", role: "status" });
  private options: HTMLElement[] = [];
  private active = -1;
  private timer = 0;
  private asking = new AbortController();

  connectedCallback(): void {
    const field = this.querySelector("input");
    if (!field) return;
    this.list.id = `${field.id}-suggestions`;
    this.list.hidden = true;
    this.list.setAttribute("aria-label", this.dataset.label ?? "");
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", this.list.id);
    field.setAttribute("aria-expanded", "false");
    this.append(this.list, this.status);
    field.addEventListener("input", () => this.askSoon(field));
    field.addEventListener("keydown", (event) => this.answerKey(event, field));
    field.addEventListener("blur", () => this.close(field));
    // A press on the list must not take the focus out of the field, or the list would be gone before the click.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  private askSoon(field: HTMLInputElement): void {
    window.clearTimeout(this.timer);
    this.asking.abort();
    if (field.value.trim().length < LETTERS_LEAST) this.close(field);
    else this.timer = window.setTimeout(() => void this.ask(field), PAUSE_MS);
  }

  private async ask(field: HTMLInputElement): Promise<void> {
    this.asking = new AbortController();
    const { signal } = this.asking;
    const query = new URLSearchParams({ q: field.value.trim(), language: document.documentElement.lang });
    try {
      const found = await readJson<Suggestions>(`/api/suggest?${query}`, { signal });
      if (!signal.aborted && document.activeElement === field) this.show(found, field);
    } catch {
      // Suggestions are a courtesy: when they do not come, the field searches all the same.
      if (!signal.aborted) this.close(field);
    }
  }

  private show({ groups, status }: Suggestions, field: HTMLInputElement): void {
    this.options = [];
    this.list.replaceChildren(
      ...groups.map(({ title, options }, index) => {
        const id = `${this.list.id}-${index}`;
        const drawn = options.map((option) => this.draw(option, field));
        return make("div", { role: "group", "aria-labelledby": id }, make("b", { id }, title), ...drawn);
      }),
    );
    this.status.textContent = status;
    if (this.options.length > 0) this.open(field);
    else this.close(field);
  }

  private draw({ text, hint, href }: Suggestion, field: HTMLInputElement): HTMLElement {
    const id = `${this.list.id}-option-${this.options.length}`;
    const properties = { id, role: "option", tabindex: "-1", href: this.withWishes(href, field) };
    const option = make("a", { ...properties, "aria-selected": "false" }, text, " ", make("span", {}, hint));
    this.options.push(option);
    return option;
  }

  /** The address with the dates and guests that the form already has. */
  private withWishes(href: string, { form }: HTMLInputElement): string {
    const url = new URL(href, window.location.href);
    for (const [name, value] of form ? new FormData(form) : []) {
      if (WISHES.includes(name) && value !== "") url.searchParams.set(name, String(value));
    }
    return url.pathname + url.search;
  }

  private answerKey(event: KeyboardEvent, field: HTMLInputElement): void {
    if (event.isComposing || this.options.length === 0) return;
    const isOpen = !this.list.hidden;
    const chosen = isOpen ? this.options[this.active] : undefined;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") this.move(event.key === "ArrowDown" ? 1 : -1, field);
    else if (event.key === "Enter" && chosen) chosen.click();
    else if (event.key === "Escape" && isOpen) this.close(field);
    else return;
    event.preventDefault();
  }

  /** To the next one or the one before; between the last and the first lies the field itself. */
  private move(step: 1 | -1, field: HTMLInputElement): void {
    if (this.list.hidden) this.open(field);
    const stops = this.options.length + 1;
    this.activate(((this.active + 1 + step + stops) % stops) - 1, field);
  }

  private activate(index: number, field: HTMLInputElement): void {
    this.options[this.active]?.setAttribute("aria-selected", "false");
    this.active = index;
    const option = this.options[index];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  }

  private open(field: HTMLInputElement): void {
    this.list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    this.activate(-1, field);
  }

  private close(field: HTMLInputElement): void {
    window.clearTimeout(this.timer);
    this.asking.abort();
    this.list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    this.activate(-1, field);
  }
}
