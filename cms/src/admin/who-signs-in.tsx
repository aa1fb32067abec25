import type { AdminViewServerProps } from "payload";
import { languageOf } from "./language-of.ts";

const TEXTS = {
  en: {
    who: "For the people who write Berth's help centre.",
    lost: "Looking for a booking, or for your business? That is on",
    site: "the site",
  },
  es: {
    who: "Para quienes escriben la ayuda de Berth.",
    lost: "¿Buscas una reserva o tu negocio? Eso está en",
    site: "la web",
  },
};

type Props = Pick<AdminViewServerProps, "i18n"> & { storefrontUrl: string };

/** Above the sign-in form: who signs in here, and where everybody else belongs. */
export function WhoSignsIn({ i18n, storefrontUrl }: Props) {
  const language = languageOf(i18n);
  const texts = TEXTS[language];
  return (
    <p className="berth-sign-in">
      {texts.who}
      <br />
      {texts.lost} <a href={language === "es" ? `${storefrontUrl}/es` : storefrontUrl}>{texts.site}</a>.
    </p>
  );
}
