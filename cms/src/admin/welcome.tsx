import type { AdminViewServerProps, TypedUser } from "payload";
import { hasRole } from "../access/roles.ts";
import { articlePath } from "../site-address.ts";
import { type AdminLanguage, languageOf } from "./language-of.ts";
import { drafts, untranslated, type WaitingWork } from "./waiting-work.ts";
import { welcomeTexts } from "./welcome-texts.ts";

type Props = Pick<AdminViewServerProps, "i18n" | "payload" | "user"> & { storefrontUrl: string };

function Waiting({ heading, empty, work }: { heading: string; empty: string; work: WaitingWork[] }) {
  return (
    <section className="berth-waiting">
      <h2>
        {heading}
        {work.length > 0 && <span className="berth-waiting__count">{work.length}</span>}
      </h2>
      {work.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <ul>
          {work.map(({ href, title }) => (
            <li key={href}>
              <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

async function Desk({
  payload,
  user,
  language,
}: {
  payload: Props["payload"];
  user: TypedUser;
  language: AdminLanguage;
}) {
  const texts = welcomeTexts[language];
  const [begun, toTranslate] = await Promise.all([
    drafts({ payload, user }, texts.nameless),
    untranslated({ payload, user }),
  ]);
  return (
    <div className="berth-desk">
      <Waiting empty={texts.noDrafts} heading={texts.drafts} work={begun} />
      <Waiting empty={texts.noUntranslated} heading={texts.untranslated} work={toTranslate} />
    </div>
  );
}

/** What stands above the dashboard: what needs doing, the first steps, and how things work here. */
export async function Welcome({ i18n, payload, user, storefrontUrl }: Props) {
  const language = languageOf(i18n);
  const texts = welcomeTexts[language];
  const writes = hasRole(user, "admin", "editor");
  return (
    <div className="berth-welcome">
      <h1>{texts.hello(user?.name ?? "")}</h1>
      <p className="berth-welcome__steps">
        {writes && (
          <>
            <a className="berth-step berth-step--first" href="/admin/collections/articles/create?locale=en">
              {texts.write}
            </a>
            <a className="berth-step" href="/admin/collections/faqs/create?locale=en">
              {texts.ask}
            </a>
          </>
        )}
        <a
          className="berth-step"
          href={`${storefrontUrl}${articlePath("", language)}`}
          rel="noreferrer"
          target="_blank"
        >
          {texts.site}
        </a>
      </p>
      {writes && user && <Desk language={language} payload={payload} user={user} />}
      <section className="berth-how">
        <h2>{texts.how}</h2>
        <ul>
          {(writes ? texts.writes : texts.reads).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
