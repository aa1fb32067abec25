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
  form: {
    required: "Rellena este campo.",
    too_long: "Como máximo {{max}} caracteres.",
    too_short: "Al menos {{min}} caracteres.",
    not_saved: "No se ha guardado",
    check_fields: "Revisa los campos marcados.",
  },
};

export default es;
