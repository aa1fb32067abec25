import type { Texts } from "../../../../src/admin/i18n/texts";
import type en from "./en";

/** Textos del panel sobre el trabajo en segundo plano. */
const es: Texts<typeof en> = {
  nav: { background: "Segundo plano" },
  timers: {
    title: "Plazos que se han rendido",
    text: "Lo que debía ocurrir a su hora, como la caducidad de una solicitud, y ha fallado una y otra vez.",
    none: "No se ha rendido ningún plazo.",
    again: "Reintentar",
    done: "El plazo vence ahora.",
  },
  effects: {
    title: "Envíos que se han rendido",
    text: "Lo que debía enviarse, como un correo, y ha fallado una y otra vez.",
    none: "No se ha rendido nada.",
    again: "Reenviar",
    done: "Se vuelve a enviar.",
  },
  attempts_one: "{{count}} intento",
  attempts_other: "{{count}} intentos",
  no_error: "Su proceso se interrumpió cada vez.",
  more: "Y {{count}} más. Aparecerán aquí cuando se resuelvan los primeros.",
  failed: "No se ha vuelto a intentar",
};

export default es;
