import type { Language } from "../../../src/shared/route";

/** The line below every mail. */
export const FOOTER: Record<Language, string> = {
  en: "You receive this mail because of something that happened in your Berth account or with your booking.",
  es: "Recibes este correo por un cambio en tu cuenta de Berth o en tu reserva.",
};

/** Said before the address, for mail programs that do not show the button. */
export const LINK_HINT: Record<Language, string> = {
  en: "If the button does not work, copy this address into your browser:",
  es: "Si el botón no funciona, copia esta dirección en tu navegador:",
};
