import type { Api, ApiError, Result } from "./api";
import { CardForm } from "./card-form";
import { Emitter } from "./emitter";
import { type Appearance, applyAppearance, styledRoot } from "./styles";
import { textsFor } from "./texts";

export type ElementsOptions = { clientSecret?: string; locale?: string; appearance?: Appearance };
export type CardData = { type: "card"; card: CardForm["card"] };

/** `elements.create("payment")`: three card fields in the page itself. */
export class PaymentElement extends Emitter {
  private readonly host = document.createElement("div");
  private readonly root: ShadowRoot;
  private form: CardForm;

  constructor(
    private readonly api: Api,
    private options: ElementsOptions,
  ) {
    super();
    this.root = styledRoot(this.host, options.appearance);
    this.form = this.newForm();
    this.root.append(this.form.node);
  }

  /** Puts the fields into a node of the page; `ready` follows when the intent can be read. */
  mount(target: string | HTMLElement): void {
    const node = typeof target === "string" ? document.querySelector<HTMLElement>(target) : target;
    if (!node)
      throw new Error(
        `The selector you specified (${target}) applies to no DOM elements that are currently on the page.`,
      );
    node.append(this.host);
    void this.announce();
  }

  unmount(): void {
    this.host.remove();
  }

  destroy(): void {
    this.host.remove();
  }

  update(): void {
    // Element options (layout, fields, wallets) change nothing here: there is one layout with cards only.
  }

  /** Follows new elements options; what was typed survives unless the language changes. */
  follow(options: ElementsOptions): void {
    const before = textsFor(this.options.locale);
    this.options = { ...this.options, ...options };
    applyAppearance(this.host, this.options.appearance);
    if (textsFor(this.options.locale) === before) return;
    const form = this.newForm();
    this.form.node.replaceWith(form.node);
    this.form = form;
  }

  focus(): void {
    this.form.focus();
  }

  blur(): void {
    const active = this.root.activeElement;
    if (active instanceof HTMLElement) active.blur();
  }

  clear(): void {
    this.form.clear();
  }

  collapse(): void {
    // Nothing to collapse: there is one method.
  }

  /** The card as typed, or what is wrong with it, which is then also shown at the field. */
  submit(): Result<CardData> {
    const wrong = this.form.validate();
    if (wrong) return { error: { type: "validation_error", ...wrong } };
    return { value: { type: "card", card: this.form.card } };
  }

  setBusy(busy: boolean): void {
    this.form.setBusy(busy);
  }

  showFailure(error: ApiError): void {
    this.form.showFailure(error.code, error.message ?? "");
  }

  private newForm(): CardForm {
    const elementType = "payment";
    const emit = (name: string) => () => this.emit(name, { elementType });
    return new CardForm(textsFor(this.options.locale), {
      changed: () =>
        this.emit("change", {
          elementType,
          empty: this.form.empty,
          complete: this.form.complete,
          collapsed: false,
          value: { type: "card" },
        }),
      focused: emit("focus"),
      blurred: emit("blur"),
      escaped: emit("escape"),
      // Inside a shadow root Enter does not reach the page's form by itself.
      entered: () => this.host.closest("form")?.requestSubmit(),
    });
  }

  private async announce(): Promise<void> {
    this.emit("loaderstart", { elementType: "payment" });
    const { clientSecret } = this.options;
    const found = clientSecret ? await this.api.retrieveIntent(clientSecret) : await Promise.resolve(null);
    if (found?.error) this.emit("loaderror", { elementType: "payment", error: found.error });
    else this.emit("ready", { elementType: "payment" });
  }
}
