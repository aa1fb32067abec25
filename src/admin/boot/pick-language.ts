const KEY = "lng";
const LANGUAGES = ["en", "es"];

/**
 * The dashboard starts in English unless a language was chosen before. Berth's pages also speak Spanish, so a first
 * visit takes the link's `lng`, else the browser's language; the choice on the profile page stays above both.
 */
export function pickLanguage(): void {
  const asked = new URLSearchParams(window.location.search).get(KEY);
  const preferred = asked ?? navigator.language.slice(0, 2);
  try {
    if ((asked || !window.localStorage.getItem(KEY)) && LANGUAGES.includes(preferred)) {
      window.localStorage.setItem(KEY, preferred);
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser the dashboard supports
      if (asked) document.cookie = `${KEY}=${preferred};path=/;max-age=31536000;samesite=lax`;
    }
  } catch {
    // Without storage the dashboard's own default stands.
  }
}
