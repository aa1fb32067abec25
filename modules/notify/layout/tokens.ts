/**
 * The storefront's tokens as mail programs can take them: plain values, light and dark. A test holds them against
 * `storefront/src/styles/tokens.css`.
 */
export const LIGHT = {
  ink: "#14213d",
  "ink-soft": "#47536c",
  page: "#fbf8f3",
  surface: "#ffffff",
  sunken: "#f4eee4",
  line: "#e5ddd0",
  primary: "#0f766e",
  "on-primary": "#ffffff",
  accent: "#e4572e",
} as const;

export type Token = keyof typeof LIGHT;

export const DARK: Record<Token, string> = {
  ink: "#f3efe7",
  "ink-soft": "#bcc4d4",
  page: "#0d1524",
  surface: "#152036",
  sunken: "#1b2842",
  line: "#2a3853",
  primary: "#5cc9bb",
  "on-primary": "#05231f",
  accent: "#ff8660",
};

/** Those who have the fonts see them; a mail loads none, which would tell where it is read. */
export const SANS = "Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
export const SERIF = "Fraunces,Georgia,'Times New Roman',serif";
