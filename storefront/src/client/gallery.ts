import { fill } from "../i18n/fill";

/** Opens a listing's pictures over the whole window; without scripts their links lead to the files. */
export class BerthGallery extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector("dialog");
    const stage = this.querySelector<HTMLElement>(".stage");
    if (!dialog || !stage) return;
    this.addEventListener("click", (event) => this.answerClick(event, dialog, stage));
    dialog.addEventListener("keydown", (event) => {
      const target = this.afterKey(event.key, stage);
      if (target === null) return;
      event.preventDefault();
      this.show(stage, target);
    });
    stage.addEventListener("scrollend", () => this.tell(stage));
  }

  private answerClick(event: MouseEvent, dialog: HTMLDialogElement, stage: HTMLElement): void {
    const target = (event.target as Element).closest<HTMLElement>("[data-open], [data-close], [data-step]");
    if (!target) return;
    const { open, close, step } = target.dataset;
    if (open !== undefined) {
      event.preventDefault();
      dialog.showModal();
      this.show(stage, Number(open), "instant");
      this.tell(stage);
    }
    if (close !== undefined) dialog.close();
    if (step !== undefined) this.show(stage, this.shown(stage) + Number(step));
  }

  private afterKey(key: string, stage: HTMLElement): number | null {
    const now = this.shown(stage);
    const targets: Record<string, number> = {
      ArrowLeft: now - 1,
      ArrowRight: now + 1,
      Home: 0,
      End: stage.children.length - 1,
    };
    return targets[key] ?? null;
  }

  private shown(stage: HTMLElement): number {
    return Math.round(stage.scrollLeft / stage.clientWidth);
  }

  private show(stage: HTMLElement, index: number, behavior: ScrollBehavior = "auto"): void {
    stage.scrollTo({ left: index * stage.clientWidth, behavior });
  }

  /** Says which picture it is, and takes away the arrow that leads nowhere. */
  private tell(stage: HTMLElement): void {
    const index = this.shown(stage);
    const last = stage.children.length - 1;
    const count = this.querySelector<HTMLElement>("[data-count]");
    if (count) count.textContent = fill(count.dataset.count ?? "", { number: index + 1, count: last + 1 });
    for (const button of this.querySelectorAll<HTMLButtonElement>("[data-step]")) {
      const leadsNowhere = button.dataset.step === "1" ? index === last : index === 0;
      // A button that goes away must not take the focus with it.
      if (leadsNowhere && button === document.activeElement) this.querySelector<HTMLElement>("[data-close]")?.focus();
      button.disabled = leadsNowhere;
    }
  }
}
