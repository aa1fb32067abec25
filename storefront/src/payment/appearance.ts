import type { Appearance } from "@stripe/stripe-js";

/** Our colours for the provider's form, as the page shows them just now, so that dark mode fits. */
export function appearance(): Appearance {
  // A token holds a light and a dark colour; only an element that wears it tells which of them it is.
  const probe = document.createElement("span");
  document.body.append(probe);
  const colour = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const chosen: Appearance = {
    theme: "flat",
    variables: {
      colorPrimary: colour("--primary"),
      colorBackground: colour("--surface"),
      colorText: colour("--ink"),
      colorTextSecondary: colour("--ink-soft"),
      colorDanger: colour("--danger"),
      borderRadius: "8px",
      fontSizeBase: "16px",
    },
    rules: { ".Input": { border: `1px solid ${colour("--line-strong")}` } },
  };
  probe.remove();
  return chosen;
}
