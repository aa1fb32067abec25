/** Opens a listing's pictures over the whole window; without scripts their links lead to the files. */
export class BerthGallery extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector("dialog");
    const stage = this.querySelector(".stage");
    if (!dialog || !stage) return;
    const show = (index: number, behavior: ScrollBehavior) =>
      stage.scrollTo({ left: index * stage.clientWidth, behavior });
    const step = (by: number) => show(Math.round(stage.scrollLeft / stage.clientWidth) + by, "smooth");

    this.addEventListener("click", (event) => {
      const target = (event.target as Element).closest<HTMLElement>("[data-open], [data-close], [data-step]");
      if (!target) return;
      const { open, close, step: by } = target.dataset;
      if (open !== undefined) {
        event.preventDefault();
        dialog.showModal();
        show(Number(open), "instant");
      }
      if (close !== undefined) dialog.close();
      if (by !== undefined) step(Number(by));
    });
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft") step(-1);
      if (event.key === "ArrowRight") step(1);
    });
  }
}
