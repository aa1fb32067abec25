import type { AdminViewServerProps } from "payload";
import { languageOf } from "./language-of.ts";
import { Mark } from "./mark.tsx";

const PLACE = { en: "Help desk", es: "Ayuda" };

/** Shown above the sign-in form. */
export function Logo({ i18n }: Pick<AdminViewServerProps, "i18n">) {
  return (
    <div className="berth-logo">
      <Mark size={56} />
      <span className="berth-logo__name">Berth</span>
      <span className="berth-logo__place">{PLACE[languageOf(i18n)]}</span>
    </div>
  );
}
