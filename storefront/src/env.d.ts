/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The language of the page, from its address. */
    language: import("./i18n/language").Language;
    /** Names the request in our log and on the page that says it failed. */
    requestId: string;
    /** The API did not answer; the error page says so. */
    isApiAway: boolean;
    texts: import("./i18n/texts").Texts;
    /** The one origin that may show this page in a frame, where there is one. */
    framedBy?: string;
    /** Who is asking; the API gets it with every call. */
    visit: import("./server/visit").Visit;
  }
}
