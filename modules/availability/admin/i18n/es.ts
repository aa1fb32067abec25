import type { Texts } from "../../../../src/admin/i18n/texts";
import type en from "./en";

/** Textos del panel sobre el calendario de un anuncio. */
const es: Texts<typeof en> = {
  nav: { calendar: "Calendario" },
  back: "Anuncios",
  title: "Calendario de {{title}}",
  subtitle: "Quién viene y cuándo, y las fechas que te reservas",
  grid: "Días del mes",
  month: { previous: "Mes anterior", next: "Mes siguiente", today: "Hoy" },
  entry: { booking: "Reservado", request: "Solicitud o pago en curso", block: "Bloqueado" },
  day: {
    free: "{{day}}, libre",
    booked: "{{day}}, reservado por {{name}}",
    blocked: "{{day}}, bloqueado: {{reason}}",
  },
  hint: {
    title: "Bloquear fechas",
    text: "Elige en el calendario la primera y la última fecha. Las fechas bloqueadas no se pueden reservar.",
    choosing: "Ahora elige la última fecha o pulsa Escape.",
    action: "Bloquear fechas",
  },
  blocks: {
    title: "Próximas fechas bloqueadas",
    none: "Ninguna. Se puede reservar cualquier fecha libre.",
  },
  block: {
    new: "Bloquear fechas",
    edit: "Fechas bloqueadas",
    nights_one: "{{count}} noche",
    nights_other: "{{count}} noches",
    days_one: "{{count}} día",
    days_other: "{{count}} días",
    first_night: "Primera noche",
    last_night: "Última noche",
    first_day: "Primer día",
    last_day: "Último día",
    reason: "Motivo",
    reason_example: "Obras, visita familiar…",
    reason_hint: "Solo lo lee tu equipo.",
    no_reason: "Sin motivo",
    add: "Bloquear",
    save: "Guardar",
    cancel: "Cancelar",
    remove: "Quitar",
    keep: "Mantenerlo",
    remove_title: "¿Quitar este bloqueo?",
    remove_text: "{{days}}: se podrá reservar de nuevo al momento.",
    edit_named: "Editar {{days}}",
    remove_named: "Quitar {{days}}",
    added: "Las fechas están bloqueadas.",
    saved: "El bloqueo se ha cambiado.",
    removed: "Las fechas vuelven a estar libres.",
    not_removed: "El bloqueo no se ha quitado",
  },
};

export default es;
