import type { FieldError } from "./card-fields";

const english = {
  demo: "Demo payments – no real money",
  number: "Card number",
  expiry: "Expiry",
  expiryHint: "MM / YY",
  cvc: "CVC",
  testCards: "Fill in a test card",
  cardPays: "4242 succeeds",
  cardDeclined: "Declined",
  cardPoor: "No funds",
  cardAsks: "3DS",
  dialogTitle: "3-D Secure",
  dialogSave: "Your bank would now ask you to approve that this card is saved.",
  dialogText: "Your bank would now ask you to approve this payment of {amount}.",
  dialogComplete: "Complete authentication",
  dialogFail: "Fail authentication",
  incomplete_number: "Your card number is incomplete.",
  invalid_number: "Your card number is invalid.",
  incomplete_expiry: "Your card's expiration date is incomplete.",
  invalid_expiry_month: "Your card's expiration month is invalid.",
  invalid_expiry_year_past: "Your card's expiration year is in the past.",
  incomplete_cvc: "Your card's security code is incomplete.",
  connection: "We could not reach the payment service. Please check your connection and try again.",
} satisfies Record<FieldError, string> & Record<string, string>;

export type Texts = typeof english;

const spanish: Texts = {
  demo: "Pagos de demostración: sin dinero real",
  number: "Número de tarjeta",
  expiry: "Caducidad",
  expiryHint: "MM / AA",
  cvc: "CVC",
  testCards: "Rellenar con una tarjeta de prueba",
  cardPays: "4242 aceptada",
  cardDeclined: "Rechazada",
  cardPoor: "Sin fondos",
  cardAsks: "3DS",
  dialogTitle: "3-D Secure",
  dialogSave: "Tu banco te pediría ahora que apruebes guardar esta tarjeta.",
  dialogText: "Tu banco te pediría ahora que apruebes este pago de {amount}.",
  dialogComplete: "Completar la autenticación",
  dialogFail: "Rechazar la autenticación",
  incomplete_number: "El número de tarjeta está incompleto.",
  invalid_number: "El número de tarjeta no es válido.",
  incomplete_expiry: "La fecha de caducidad está incompleta.",
  invalid_expiry_month: "El mes de caducidad no es válido.",
  invalid_expiry_year_past: "El año de caducidad ya ha pasado.",
  incomplete_cvc: "El código de seguridad está incompleto.",
  connection: "No hemos podido contactar con el servicio de pago. Comprueba tu conexión e inténtalo de nuevo.",
};

/** Spanish sentences for the API's error codes; the API itself speaks English. */
const spanishErrors: Record<string, string> = {
  generic_decline: "Tu tarjeta ha sido rechazada.",
  card_declined: "Tu tarjeta ha sido rechazada.",
  lost_card: "Tu tarjeta ha sido rechazada.",
  insufficient_funds: "Tu tarjeta no tiene fondos suficientes.",
  expired_card: "Tu tarjeta ha caducado.",
  incorrect_cvc: "El código de seguridad de la tarjeta es incorrecto.",
  incorrect_number: "El número de tarjeta es incorrecto.",
  invalid_expiry_year: "El año de caducidad no es válido.",
  processing_error: "Ha habido un error al procesar tu tarjeta. Inténtalo de nuevo dentro de un momento.",
  payment_intent_authentication_failure:
    "No hemos podido autenticar tu método de pago. Elige otro método de pago e inténtalo de nuevo.",
  test_mode_live_card: "Tu tarjeta ha sido rechazada: solo se aceptan tarjetas de prueba.",
};

/** The browser texts of a locale such as `es-MX`; `auto` follows the page. English where there is no other. */
export function textsFor(locale: string | undefined): Texts {
  return isSpanish(locale) ? spanish : english;
}

/** Puts an API error's sentence into the locale's language, where it is known. */
export function translateError<Failure extends { code?: string; decline_code?: string; message?: string }>(
  error: Failure,
  locale: string | undefined,
): Failure {
  if (!isSpanish(locale)) return error;
  const message = spanishErrors[error.decline_code ?? ""] ?? spanishErrors[error.code ?? ""];
  return message ? { ...error, message } : error;
}

function isSpanish(locale: string | undefined): boolean {
  const wanted = locale && locale !== "auto" ? locale : document.documentElement.lang || navigator.language;
  return wanted.toLowerCase().startsWith("es");
}
