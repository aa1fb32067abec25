import { getI18n } from "react-i18next";

/** A route's handle whose breadcrumb is a text of a catalogue: `listing:nav.listings`. */
export function crumb(key: string): { breadcrumb: () => string } {
  return { breadcrumb: () => getI18n().t(key) };
}
