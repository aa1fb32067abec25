import {
  type CardInput,
  checkField,
  type FieldError,
  type FieldName,
  formatCvc,
  formatExpiry,
  formatNumber,
  readExpiry,
} from "./card-fields";
import { make } from "./dom";
import type { Texts } from "./texts";

type Field = { wrapper: HTMLElement; input: HTMLInputElement; error: HTMLElement; label: HTMLElement };

const names: readonly FieldName[] = ["number", "expiry", "cvc"];
const autocomplete: Record<FieldName, string> = { number: "cc-number", expiry: "cc-exp", cvc: "cc-csc" };
const testNumbers = [
  ["cardPays", "4242424242424242"],
  ["cardDeclined", "4000000000000002"],
  ["cardPoor", "4000000000009995"],
  ["cardAsks", "4000000000003220"],
] as const;

export type CardFormEvents = {
  changed: () => void;
  focused: () => void;
  blurred: () => void;
  escaped: () => void;
  entered: () => void;
};

/** The three fields with their errors in words, and buttons that fill in test cards. */
export class CardForm {
  readonly node: HTMLElement;
  private readonly fields: Record<FieldName, Field>;

  constructor(
    private readonly texts: Texts,
    private readonly events: CardFormEvents,
  ) {
    const field = (name: FieldName) => this.buildField(name);
    this.fields = { number: field("number"), expiry: field("expiry"), cvc: field("cvc") };
    this.node = make(
      "div",
      { class: "element" },
      make("p", { class: "demo" }, texts.demo),
      make("div", { class: "fields" }, ...names.map((name) => this.fields[name].wrapper)),
      this.buildTestCards(),
    );
  }

  /** What is typed, as it stands in the fields. */
  get input(): CardInput {
    const { number, expiry, cvc } = this.fields;
    return { number: number.input.value, expiry: expiry.input.value, cvc: cvc.input.value };
  }

  get empty(): boolean {
    return names.every((name) => this.input[name] === "");
  }

  get complete(): boolean {
    return names.every((name) => checkField(name, this.input, new Date()) === null);
  }

  /** `payment_method_data[card]`. Call when the form is complete. */
  get card(): { number: string; exp_month: number; exp_year: number; cvc: string } {
    const expiry = readExpiry(this.input.expiry);
    if (!expiry) throw new Error("the card form is not complete");
    return {
      number: this.input.number.replace(/\s/g, ""),
      exp_month: expiry.month,
      exp_year: expiry.year,
      cvc: this.input.cvc,
    };
  }

  /** Shows what is wrong everywhere, puts the focus there, and tells the first of it. */
  validate(): { code: FieldError; message: string } | null {
    const wrong = names.filter((name) => this.showCheck(name) !== null);
    const [first] = wrong;
    if (!first) return null;
    this.fields[first].input.focus();
    const code = checkField(first, this.input, new Date());
    return code && { code, message: this.texts[code] };
  }

  /** Puts the API's sentence at the field it is about. */
  showFailure(code: string | undefined, message: string): void {
    const name: FieldName = code?.includes("cvc") ? "cvc" : code?.includes("expir") ? "expiry" : "number";
    this.setError(name, message);
    this.fields[name].input.focus();
  }

  setBusy(busy: boolean): void {
    for (const control of this.node.querySelectorAll<HTMLInputElement | HTMLButtonElement>("input, button")) {
      control.disabled = busy;
    }
  }

  focus(): void {
    this.fields.number.input.focus();
  }

  clear(): void {
    for (const name of names) {
      this.fields[name].input.value = "";
      this.setError(name, "");
    }
    this.events.changed();
  }

  private buildField(name: FieldName): Field {
    const id = `payment-${name}Input`;
    const label = make("label", { for: id }, this.texts[name]);
    // Without a name the value cannot be sent along with a form of the page.
    const input = make("input", {
      id,
      type: "text",
      inputmode: "numeric",
      autocomplete: autocomplete[name],
      "aria-describedby": `${id}-error`,
      "aria-required": "true",
      placeholder: name === "number" ? "1234 1234 1234 1234" : name === "expiry" ? this.texts.expiryHint : "123",
    });
    const error = make("p", { id: `${id}-error`, class: "error", role: "alert" });
    input.addEventListener("input", () => this.typed(name));
    input.addEventListener("focus", this.events.focused);
    input.addEventListener("blur", () => {
      // An untouched field is not scolded for being left, and what the bank said stays until something is typed.
      afterPointer(() => {
        if (input.value !== "" && checkField(name, this.input, new Date()) !== null) this.showCheck(name);
      });
      this.events.blurred();
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.events.escaped();
      if (event.key === "Enter") this.events.entered();
    });
    return { label, input, error, wrapper: make("div", { class: `field ${name}` }, label, input, error) };
  }

  private buildTestCards(): HTMLElement {
    const buttons = testNumbers.map(([text, number]) => {
      const button = make("button", { type: "button" }, this.texts[text]);
      button.addEventListener("click", () => this.fill(number));
      return button;
    });
    const legend = make("legend", {}, this.texts.testCards);
    return make("fieldset", {}, legend, make("div", { class: "cards" }, ...buttons));
  }

  private fill(number: string): void {
    const nextYear = String(new Date().getFullYear() + 1).slice(-2);
    this.fields.number.input.value = formatNumber(number);
    this.fields.expiry.input.value = formatExpiry(`12${nextYear}`);
    this.fields.cvc.input.value = "123";
    for (const name of names) this.setError(name, "");
    this.events.changed();
  }

  private typed(name: FieldName): void {
    const { input } = this.fields[name];
    const format = name === "number" ? formatNumber : name === "expiry" ? formatExpiry : this.formatCvcOfCard;
    replaceKeepingCaret(input, format(input.value));
    this.setError(name, "");
    this.events.changed();
  }

  private readonly formatCvcOfCard = (text: string): string => formatCvc(text, this.input.number);

  private showCheck(name: FieldName): FieldError | null {
    const code = checkField(name, this.input, new Date());
    this.setError(name, code ? this.texts[code] : "");
    return code;
  }

  private setError(name: FieldName, message: string): void {
    const { input, error } = this.fields[name];
    error.textContent = message;
    input.setAttribute("aria-invalid", String(message !== ""));
  }
}

let pointerIsDown = false;
window.addEventListener("pointerdown", () => (pointerIsDown = true), true);
for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, () => (pointerIsDown = false), true);

/**
 * Waits for the end of a press that is under way: an error line that appears between press and release moves the
 * button from under the pointer, and the click is lost.
 */
function afterPointer(work: () => void): void {
  if (!pointerIsDown) work();
  else window.addEventListener("pointerup", () => setTimeout(work), { capture: true, once: true });
}

/** Writes the formatted text and leaves the caret after the digit it was after. */
function replaceKeepingCaret(input: HTMLInputElement, formatted: string): void {
  const caret = input.selectionStart ?? input.value.length;
  const atEnd = caret === input.value.length;
  const digitsBefore = input.value.slice(0, caret).replace(/\D/g, "").length;
  if (input.value === formatted) return;
  input.value = formatted;
  if (atEnd) return;
  let position = 0;
  for (let seen = 0; seen < digitsBefore && position < formatted.length; position += 1) {
    if (/\d/.test(formatted[position] ?? "")) seen += 1;
  }
  input.setSelectionRange(position, position);
}
