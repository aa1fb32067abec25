import type { Language } from "../../../src/shared/route";

/** Why a guest gets a mail about a booking. */
export const WHY_GUEST: Record<Language, (reference: string) => string> = {
  en: (reference) => `You get this mail because booking ${reference} was made with this address.`,
  es: (reference) => `Recibes este correo porque la reserva ${reference} se hizo con esta dirección.`,
};

/** Why a seller's people get a mail about a booking. */
export const WHY_SELLER: Record<Language, (reference: string) => string> = {
  en: (reference) => `You get this mail because you look after the business that booking ${reference} is with.`,
  es: (reference) => `Recibes este correo porque llevas el negocio al que corresponde la reserva ${reference}.`,
};
