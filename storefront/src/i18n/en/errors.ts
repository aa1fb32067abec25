/** Pages that say what went wrong, and the ways on. */
export const errors = {
  notFoundTitle: "There is nothing here",
  notFoundText:
    "The page may have moved, the address may have a slip in it, or the listing is no longer offered. Look for it here:",
  notFoundWays: "Or go on from here",
  failedTitle: "That did not work",
  failedText: "Something went wrong on our side, and we have written it down. Nothing of yours is lost.",
  failedHelp: "If it happens again, tell us this number, and we find what happened:",
  requestId: "Number of this request",
  awayTitle: "We are catching our breath",
  awayText: "Our booking system does not answer at the moment. Nothing of yours is lost. Please try again in a minute.",
  home: "Start page",
  tryAgain: "Try again",
  bookings: "Your bookings",
};
