import type { AdminViewServerProps } from "payload";
import { hasRole } from "../access/roles.ts";
import { welcomeTexts } from "./welcome-texts.ts";

/** What stands above the dashboard: who you are here, and what each shelf is for. */
export function Welcome({ i18n, user }: Pick<AdminViewServerProps, "i18n" | "user">) {
  const texts = welcomeTexts[i18n.language === "es" ? "es" : "en"];
  const lines = hasRole(user, "admin", "editor") ? texts.writes : texts.reads;
  return (
    <section className="berth-welcome">
      <h1>{texts.hello(user?.name ?? "")}</h1>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
