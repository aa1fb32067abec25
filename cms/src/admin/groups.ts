/** Headings of the navigation and the dashboard, in the words of support staff. */
export const groups = {
  helpCentre: { en: "Help centre", es: "Centro de ayuda" },
  library: { en: "Library", es: "Biblioteca" },
  accounts: { en: "Team", es: "Equipo" },
};
