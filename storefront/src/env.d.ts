/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The language of the page, from its address. */
    language: import("./i18n/language").Language;
    /** The API did not answer; the error page says so. */
    isApiAway: boolean;
    texts: import("./i18n/texts").Texts;
    /** Who is asking; the API gets it with every call. */
    visit: import("./server/visit").Visit;
  }
}
