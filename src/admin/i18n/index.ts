import en from "./en";
import es from "./es";

/** Merged over the dashboard's own texts: the shell's namespace, Berth's name in place of the stock one, and what the stock one left in English. */
export default {
  en: {
    berth: en,
    translation: { login: { title: "Welcome to Berth", hint: "Sign in to your business or the marketplace" } },
  },
  es: {
    berth: es,
    translation: {
      fields: { optional: "Opcional" },
      login: { title: "Te damos la bienvenida a Berth", hint: "Entra en tu negocio o en el mercado" },
    },
  },
};
