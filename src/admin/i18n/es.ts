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
  sellers: {
    one: "Negocio",
    every: "Todos los negocios",
    listings: "Anuncios ({{count}})",
    no_listings: "Aún no hay anuncios.",
    show_listings: "Ver anuncios",
    bookings: "Reservas ({{count}})",
    no_bookings: "Aún no hay reservas.",
    show_bookings: "Ver reservas",
  },
  bulk: {
    select: "Seleccionar {{name}}",
    select_all: "Seleccionar todo en esta página",
    selected_one: "{{count}} seleccionado",
    selected_other: "{{count}} seleccionados",
    clear: "Quitar selección",
    close: "Cerrar los resultados",
    done: "Hecho",
  },
  display: { label: "Cómo se muestra", table: "Como tabla", grid: "Como fotos" },
  views: {
    label: "Vistas",
    open: "Vistas guardadas: {{label}}",
    none: "Aún no hay vistas guardadas",
    save: "Guardar esta vista",
    save_text: "Su pestaña, filtros, búsqueda y orden quedan guardados para ti, en todos tus dispositivos.",
    name: "Nombre de la vista",
    hint: "Por ejemplo, «Llegadas de agosto».",
    replaces: "Ya tienes una vista con este nombre. Se sustituirá.",
    keep: "Guardar",
    cancel: "Cancelar",
    forget: "Olvidar «{{name}}»",
    saved: "«{{name}}» está guardada.",
    forgotten: "«{{name}}» se ha eliminado.",
    failed: "La vista no se ha cambiado",
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
    image: {
      unreadable: "No es una imagen que se pueda leer. Elige un JPEG, PNG o WebP.",
      too_many: "El anuncio ya tiene todas las fotos posibles. Quita una primero.",
    },
    request: { too_large: "El archivo es demasiado grande. Una foto puede tener hasta 10 MB." },
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
    optional: "opcional",
    required: "Rellena este campo.",
    too_long: "Como máximo {{max}} caracteres.",
    too_short: "Al menos {{min}} caracteres.",
    not_saved: "No se ha guardado",
    check_fields: "Revisa los campos marcados.",
  },
};

export default es;
