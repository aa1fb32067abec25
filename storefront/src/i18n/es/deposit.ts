import type { deposit as english } from "../en/deposit.ts";

export const deposit: typeof english = {
  today: "{now} hoy y {later} el {date}",
  states: {
    planned: "{now} pagados al reservar. {later} se cobran en tu tarjeta el {date}.",
    due: "{now} pagados al reservar. {later} se están cobrando en tu tarjeta.",
    failed: "Tu tarjeta fue rechazada. Paga {later} antes del {until} o la reserva se cancela.",
    paid: "{now} pagados al reservar y {later} después. No queda nada por pagar.",
    void: "{now} pagados al reservar. Ya no debes los {later} que faltaban.",
  },
  reserved: "{now} cuando el negocio confirme y {later} el {date}",
  listing: {
    title: "Anticipo",
    text: {
      one: "Pagas el {percent} % al reservar. El resto se cobra en la misma tarjeta {count} día antes de que empiece.",
      other:
        "Pagas el {percent} % al reservar. El resto se cobra en la misma tarjeta {count} días antes de que empiece.",
    },
    late: "Si falta menos para que empiece, se paga todo de una vez.",
  },
  consent:
    "Al pagar aceptas que guardemos esta tarjeta y cobremos en ella {later} el {date}. Puedes pagarlo antes o con otra tarjeta en la página de tu reserva.",
  payNow: "Pagar el resto ahora",
  pay: {
    title: "Pagar el resto",
    lead: "Lo que falta de tu reserva de {listing}, {reference}.",
    terms: "Ahora se cobran {total}. Después no queda nada por pagar.",
    finishing: "Hemos recibido el pago y lo estamos anotando …",
    noScript:
      "El pago necesita JavaScript, porque el formulario de la tarjeta viene directamente del proveedor de pagos. Actívalo y recarga esta página.",
    back: "Volver a la reserva",
  },
};
