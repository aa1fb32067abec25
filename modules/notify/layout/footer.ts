import type { Language } from "../../../src/shared/route";

/** Said before the address, for mail programs that do not show the button. */
export const LINK_HINT: Record<Language, string> = {
  en: "If the button does not work, copy this address into your browser:",
  es: "Si el botón no funciona, copia esta dirección en tu navegador:",
};

/** Below every mail: who it comes from. */
export const SENDER: Record<Language, string> = {
  en: "Berth, where places and people who need them meet.",
  es: "Berth, donde se encuentran los lugares y quienes los necesitan.",
};
