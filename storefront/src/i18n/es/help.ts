import type { Texts } from "../texts.ts";

export const help: Texts["help"] = {
  title: "¿En qué podemos ayudarte?",
  lead: "Respuestas cortas a lo que más nos preguntan.",
  search: "Buscar en la ayuda",
  searchHint: "Devolución, contraseña, cancelar …",
  searchSubmit: "Buscar",
  found: { one: "{count} respuesta para «{q}»", other: "{count} respuestas para «{q}»" },
  notFound: "Todavía no hay nada sobre «{q}»",
  notFoundText: "Prueba con otra palabra, o con una menos.",
  all: "Todo el centro de ayuda",
  articles: "Artículos",
  faqs: "Preguntas y respuestas",
  other: "Otros",
  awayTitle: "La ayuda está fuera un momento",
  awayText:
    "Nuestro centro de ayuda no contesta ahora mismo. Suele volver en unos minutos; las reservas funcionan como siempre.",
  retry: "Reintentar",
  back: "Centro de ayuda",
  empty: "Se están escribiendo los primeros artículos.",
  updated: "Último cambio: {date}",
  more: "Más sobre {category}",
  contents: "En esta página",
  previewDraft: "Un borrador: solo lo ve quien tiene este enlace.",
  previewPublished: "Vista previa de lo publicado.",
  previewGone: "Todavía no se ha guardado nada",
  previewGoneText: "Guarda el artículo una vez y aparecerá aquí.",
};
