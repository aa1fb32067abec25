import type { Texts } from "../texts.ts";

export const errors: Texts["errors"] = {
  notFoundTitle: "Aquí no hay nada",
  notFoundText:
    "Puede que la página haya cambiado de sitio, que la dirección tenga un error o que el anuncio ya no se ofrezca. Búscalo aquí:",
  notFoundWays: "O sigue por aquí",
  failedTitle: "Eso no ha funcionado",
  failedText: "Algo ha ido mal por nuestra parte y lo hemos anotado. No se ha perdido nada tuyo.",
  failedHelp: "Si vuelve a pasar, dinos este número y encontraremos lo que ocurrió:",
  requestId: "Número de esta petición",
  awayTitle: "Estamos tomando aire",
  awayText:
    "Nuestro sistema de reservas no contesta ahora mismo. No se ha perdido nada tuyo. Inténtalo dentro de un minuto.",
  home: "Página de inicio",
  tryAgain: "Reintentar",
  bookings: "Tus reservas",
};
