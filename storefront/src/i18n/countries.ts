import { type Language, LOCALES } from "./language";

/** ISO 3166-1 alpha-2 codes of countries and territories with a postal address. */
const CODES =
  "ad ae af ag ai al am ao ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo br bs bt bw by bz ca cd cf cg ch ci ck cl cm cn co cr cu cv cw cy cz de dj dk dm do dz ec ee eg er es et fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gt gu gw gy hk hn hr ht hu id ie il im in iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg si sk sl sm sn so sr ss st sv sx sy sz tc td tg th tj tl tm tn to tr tt tv tw tz ua ug us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw".split(
    " ",
  );

/** Countries by name, in a language's own order. */
export function countriesIn(language: Language): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(LOCALES[language], { type: "region" });
  return CODES.map((code) => ({ code, name: names.of(code.toUpperCase()) ?? code })).toSorted((a, b) =>
    a.name.localeCompare(b.name, LOCALES[language]),
  );
}

/** The name of a country by its lower-case code. */
export function countryName(language: Language, code: string): string {
  return new Intl.DisplayNames(LOCALES[language], { type: "region" }).of(code.toUpperCase()) ?? code;
}
