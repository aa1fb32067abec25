/** Texts of the dashboard, for those who write the help centre and those who only read it. */
export const welcomeTexts = {
  en: {
    hello: (name: string) => (name ? `Hello, ${name}` : "Hello"),
    writes: [
      "What you publish in the help centre is on the site at once; a draft is seen only here and in its preview.",
      "Write in English first, then switch the language at the top and translate. What is not translated is shown in English.",
      "A short answer is a question; one that needs headings or pictures is an article.",
    ],
    reads: [
      "You can read the published help centre here; editors write it.",
      "Your name and password are under your account, at the bottom of the menu.",
    ],
    how: "How it works here",
    drafts: "Drafts to finish",
    noDrafts: "Nothing is half written. Everything that was begun is on the site.",
    untranslated: "Waiting for Spanish",
    noUntranslated: "Everything exists in both languages.",
    nameless: "Without a title yet",
    write: "Write an article",
    ask: "Add a question",
    site: "Open the help centre",
  },
  es: {
    hello: (name: string) => (name ? `Hola, ${name}` : "Hola"),
    writes: [
      "Lo que publicas en el centro de ayuda aparece al momento en el sitio; un borrador solo se ve aquí y en su vista previa.",
      "Escribe primero en inglés, cambia el idioma arriba y traduce. Lo que no esté traducido se muestra en inglés.",
      "Una respuesta corta es una pregunta; si necesita títulos o imágenes, es un artículo.",
    ],
    reads: [
      "Aquí puedes leer lo publicado en el centro de ayuda; lo escriben los editores.",
      "Tu nombre y tu contraseña están en tu cuenta, al final del menú.",
    ],
    how: "Cómo se trabaja aquí",
    drafts: "Borradores por terminar",
    noDrafts: "No hay nada a medias. Todo lo empezado está en el sitio.",
    untranslated: "Falta en español",
    noUntranslated: "Todo está en los dos idiomas.",
    nameless: "Aún sin título",
    write: "Escribir un artículo",
    ask: "Añadir una pregunta",
    site: "Abrir el centro de ayuda",
  },
};
