import type { NumberField } from "payload";

/** Place in a list, smallest first; equal numbers are sorted by name. */
export const orderField: NumberField = {
  name: "order",
  type: "number",
  defaultValue: 100,
  min: 0,
  max: 100_000,
  label: { en: "Order", es: "Orden" },
  admin: {
    position: "sidebar",
    description: {
      en: "Smaller numbers are shown first.",
      es: "Los números menores van primero.",
    },
  },
};
