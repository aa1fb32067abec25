import { account } from "./es/account.ts";
import { booking, bookings, cancellation, confirmation } from "./es/booking.ts";
import { home, list, search } from "./es/browse.ts";
import { cards } from "./es/cards.ts";
import { checkout, pay } from "./es/checkout.ts";
import { deposit } from "./es/deposit.ts";
import { errors } from "./es/errors.ts";
import { help } from "./es/help.ts";
import { calendar, listing, quote } from "./es/listing.ts";
import { problems } from "./es/problems.ts";
import { invitation, password, signIn, signUp } from "./es/sign-up.ts";
import type { Texts } from "./texts.ts";

/** The Spanish texts, addressed to the reader as tú. */
export const es: Texts = {
  site: {
    tagline: "Reserva lugares y cosas a quienes los cuidan",
    description:
      "Berth es un mercado abierto de reservas: alojamientos, espacios, barcos, estudios y más, reservados directamente a los negocios que los ofrecen.",
    skip: "Saltar al contenido",
    demoBanner: "Pagos de demostración: no se mueve dinero real.",
    menu: "Menú",
    mainNavigation: "Principal",
    footerNavigation: "Más sobre Berth",
    otherLanguage: "Leer esta página en {language}",
  },
  nav: {
    explore: "Explorar",
    help: "Ayuda",
    forBusinesses: "Publica tu espacio",
    bookings: "Mis reservas",
    account: "Cuenta",
    signIn: "Entrar",
    signUp: "Crear una cuenta",
    signOut: "Salir",
    dashboard: "Panel para negocios",
    demoMail: "Buzón de demostración",
    madeOpen: "Código abierto, hecho para que cualquiera lo use.",
    explorers: "Para huéspedes",
    businesses: "Para negocios",
    support: "Asistencia",
  },
  kinds: {
    stay: { name: "Alojamiento", plural: "Alojamientos", hint: "Habitaciones, casas y cabañas por noches" },
    space: { name: "Espacio", plural: "Espacios", hint: "Estudios, salas y jardines por días" },
    rental: { name: "Alquiler", plural: "Alquileres", hint: "Barcos, bicis y equipo por días" },
    appointment: { name: "Cita", plural: "Citas", hint: "Una hora con alguien que sabe" },
    tour: { name: "Visita", plural: "Visitas", hint: "Unas horas con un guía del lugar" },
  },
  per: { night: "noche", day: "día", slot: "sesión", person: "persona" },
  home,
  search,
  list,
  listing,
  calendar,
  quote,
  checkout,
  pay,
  deposit,
  cards,
  booking,
  confirmation,
  cancellation,
  bookings,
  signIn,
  signUp,
  password,
  account,
  help,
  invitation,
  errors,
  fields: {
    summary: "Revisa estos campos:",
    required: "Rellena este campo.",
    email: "Escribe un correo como nombre@ejemplo.com.",
    passwordShort: "Usa al menos 10 caracteres.",
    tooLong: "Usa como máximo {count} caracteres.",
    tooShort: "Usa al menos {count} caracteres.",
    phone: "Escribe un teléfono con cifras, como +34 612 345 678.",
    country: "Elige un país de la lista.",
    wrong: "Esto todavía no está bien.",
  },
  problems,
};
