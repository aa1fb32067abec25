/** Pages that say what went wrong, and the ways on. */
export const errors = {
  notFoundTitle: "There is nothing here",
  notFoundText: "The page may have moved, or the listing is no longer offered. These may help:",
  failedTitle: "That did not work",
  failedText: "Something went wrong on our side and we have written it down. Please try again.",
  awayTitle: "We are catching our breath",
  awayText: "Our booking system does not answer at the moment. Nothing of yours is lost. Please try again in a minute.",
  home: "Start page",
  tryAgain: "Try again",
};
