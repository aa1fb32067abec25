import { account } from "./en/account.ts";
import { booking, bookings, cancellation, confirmation } from "./en/booking.ts";
import { home, list, search } from "./en/browse.ts";
import { cards } from "./en/cards.ts";
import { checkout, pay } from "./en/checkout.ts";
import { deposit } from "./en/deposit.ts";
import { errors } from "./en/errors.ts";
import { help } from "./en/help.ts";
import { calendar, listing, quote } from "./en/listing.ts";
import { problems } from "./en/problems.ts";
import { invitation, password, signIn, signUp } from "./en/sign-up.ts";

/** The English texts; their shape is what every other language must have. */
export const en = {
  site: {
    tagline: "Book places and things from people who care for them",
    description:
      "Berth is an open booking marketplace: stays, spaces, boats, studios and more, booked directly with the businesses behind them.",
    skip: "Skip to content",
    demoBanner: "Demo payments: no real money moves.",
    menu: "Menu",
    mainNavigation: "Main",
    footerNavigation: "More about Berth",
    otherLanguage: "Read this page in {language}",
  },
  nav: {
    explore: "Explore",
    help: "Help",
    forBusinesses: "List your place",
    bookings: "My bookings",
    account: "Account",
    signIn: "Sign in",
    signUp: "Create an account",
    signOut: "Sign out",
    dashboard: "Business dashboard",
    demoMail: "Demo mail box",
    madeOpen: "Open source, made to be run by anyone.",
    explorers: "For guests",
    businesses: "For businesses",
    support: "Support",
  },
  kinds: {
    stay: { name: "Stay", plural: "Stays", hint: "Rooms, houses and cabins by the night" },
    space: { name: "Space", plural: "Spaces", hint: "Studios, halls and gardens by the day" },
    rental: { name: "Rental", plural: "Rentals", hint: "Boats, bikes and gear by the day" },
    appointment: { name: "Appointment", plural: "Appointments", hint: "An hour with someone who knows how" },
    tour: { name: "Tour", plural: "Tours", hint: "A few hours out with a local guide" },
  },
  per: { night: "night", day: "day", slot: "session", person: "person" },
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
    summary: "Please check these fields:",
    required: "Please fill this in.",
    email: "Please write an e-mail address such as name@example.com.",
    passwordShort: "Please use at least 10 characters.",
    tooLong: "Please use at most {count} characters.",
    tooShort: "Please use at least {count} characters.",
    phone: "Please write a phone number with digits, such as +351 912 345 678.",
    country: "Please choose a country from the list.",
    wrong: "This does not look right yet.",
  },
  problems,
};
