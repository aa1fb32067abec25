import en from "./en";
import es from "./es";

/** Merged over the dashboard's own texts: the shell's namespace and Berth's name in place of the stock one. */
export default {
  en: {
    berth: en,
    translation: { login: { title: "Welcome to Berth", hint: "Sign in to your business or the marketplace" } },
  },
  es: {
    berth: es,
    translation: {
      login: { title: "Te damos la bienvenida a Berth", hint: "Entra en tu negocio o en el mercado" },
    },
  },
};
