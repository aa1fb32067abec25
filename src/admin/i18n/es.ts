import type en from "./en";
import type { Texts } from "./texts";

/** Textos de la base del panel. */
const es: Texts<typeof en> = {
  nav: { start: "Inicio" },
  failed: {
    title: "No se ha podido cargar",
    text: "Berth no ha respondido. Comprueba tu conexión e inténtalo de nuevo.",
    again: "Reintentar",
  },
  suspended: {
    title: "{{name}} está en suspensión",
    text: "Tus anuncios no se muestran y no se puede cambiar nada. Escribe a soporte para saber el motivo.",
  },
  refused:
    "Esta cuenta no pertenece a ningún negocio en Berth. Pide al propietario que te invite o entra con otra dirección.",
  start: {
    morning: "Buenos días, {{name}}",
    afternoon: "Buenas tardes, {{name}}",
    evening: "Buenas noches, {{name}}",
    subtitle: "Qué pasa en {{seller}}",
    steps: {
      title: "Prepárate para tus primeros huéspedes",
      progress: "{{done}} de {{total}} hechos",
      listing: "Añade un anuncio",
      listing_text: "Di qué se puede reservar, dónde está y cuánto cuesta.",
      publish: "Publícalo",
      publish_text: "Los borradores solo los ves tú. Los anuncios publicados se encuentran y se solicitan.",
      colleague: "Invita a alguien de tu equipo",
      colleague_text: "Comparte el trabajo con personas de confianza.",
      done: "Hecho",
      open: "Pendiente",
    },
    requests: {
      title: "Solicitudes abiertas",
      none: "Nadie espera respuesta.",
      waiting_one: "{{count}} huésped espera tu respuesta.",
      waiting_other: "{{count}} huéspedes esperan tu respuesta.",
      action: "Responder solicitudes",
      all: "Todas las reservas",
    },
    latest: {
      title: "Últimas reservas",
      none: "Aquí aparecerán tus reservas.",
      action: "Ver todas",
    },
    listings: {
      title: "Anuncios",
      active_one: "{{count}} está publicado.",
      active_other: "{{count}} están publicados.",
      none: "Todavía no hay ninguno publicado.",
      action: "Gestionar anuncios",
    },
  },
  clock: {
    title: "Reloj de la demo",
    text: "En esta demo es el {{time}}. El tiempo solo puede avanzar.",
    advance: "Adelantar la hora de la demo",
    hour: "+1 hora",
    day: "+1 día",
    days: "+3 días",
    week: "+1 semana",
    moved: "Ahora es el {{time}}.",
    failed: "El reloj no se ha movido",
  },
  dates: {
    any: "Cualquier fecha",
    from: "Desde",
    until: "Hasta",
    since: "Desde el {{date}}",
    up_to: "Hasta el {{date}}",
    clear: "Quitar fechas",
  },
  problem: {
    availability: {
      taken: "Esas fechas están ocupadas: por una reserva, una solicitud u otro bloqueo.",
      dates_invalid: "Esas fechas no son posibles. Comprueba cuál va primero.",
      in_past: "Esas fechas ya han pasado.",
    },
    auth: { forbidden: "Tu cuenta no puede hacer esto. Pídeselo a un propietario o gestor." },
    booking: { transition_refused: "La reserva ha cambiado entretanto. La ves tal como está ahora." },
    listing: { has_bookings: "Tiene reservas que aún no han terminado. Ponlo en pausa y archívalo después." },
    payment: {
      failed: "El pago del huésped no se ha completado. No se ha cobrado nada.",
      unavailable: "Ahora mismo no se puede acceder a los pagos. Inténtalo de nuevo en unos minutos.",
    },
    row: { not_found: "Esto ya no existe." },
    rate: { limited: "Demasiado rápido. Inténtalo de nuevo en un momento." },
    server: {
      failed: "Algo ha fallado en Berth. Inténtalo de nuevo.",
      unavailable: "Berth no está disponible ahora mismo. Inténtalo de nuevo en unos minutos.",
    },
  },
  form: {
    required: "Rellena este campo.",
    too_long: "Como máximo {{max}} caracteres.",
    too_short: "Al menos {{min}} caracteres.",
    not_saved: "No se ha guardado",
    check_fields: "Revisa los campos marcados.",
  },
};

export default es;
