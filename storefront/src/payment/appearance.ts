import type { Appearance } from "@stripe/stripe-js";

/** Our colours for the provider's form, read from the page so that dark mode fits. */
export function appearance(): Appearance {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
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
}
