import type { Texts } from "../texts";

export const errors: Texts["errors"] = {
  notFoundTitle: "Aquí no hay nada",
  notFoundText: "Puede que la página haya cambiado de sitio o que el anuncio ya no se ofrezca. Quizá te sirva:",
  failedTitle: "Eso no ha funcionado",
  failedText: "Algo ha ido mal por nuestra parte y lo hemos anotado. Inténtalo de nuevo.",
  awayTitle: "Estamos tomando aire",
  awayText:
    "Nuestro sistema de reservas no contesta ahora mismo. No se ha perdido nada tuyo. Inténtalo dentro de un minuto.",
  home: "Página de inicio",
  tryAgain: "Reintentar",
};
