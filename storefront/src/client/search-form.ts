/** The place whose name the text field holds; any other text there lets go of it. */
const PLACE_FIELDS = ["place", "near", "radius_km"];

/** Fields that were left empty stay out of the address, and so does the text that says nothing but the place. */
function tidyAddress({ formData }: FormDataEvent): void {
  if (formData.has("place")) {
    const isStillThere = formData.get("q") === formData.get("place");
    for (const name of isStillThere ? ["q"] : PLACE_FIELDS) formData.delete(name);
  }
  for (const [name, value] of [...formData]) if (value === "") formData.delete(name);
}

/** The last day comes after the first: the field offers nothing else. */
function keepOrder(first: HTMLInputElement, last: HTMLInputElement): void {
  const earliest = last.min;
  const follow = () => {
    const day = first.valueAsDate;
    if (!day) {
      last.min = earliest;
      return;
    }
    day.setUTCDate(day.getUTCDate() + 1);
    last.min = day.toISOString().slice(0, 10);
    if (last.value && last.value < last.min) last.value = last.min;
  };
  first.addEventListener("change", follow);
  follow();
}

/** What search forms gain from scripts; without them they work as they are. */
export function tidySearches(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-plain-address]")) {
    form.addEventListener("formdata", tidyAddress);
    const first = form.querySelector<HTMLInputElement>("[data-first-day]");
    const last = form.querySelector<HTMLInputElement>("[data-last-day]");
    if (first && last) keepOrder(first, last);
  }
}
