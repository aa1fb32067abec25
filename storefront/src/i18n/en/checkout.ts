/** From the form to the payment. */

export const checkout = {
  titles: { instant: "Confirm and pay", request: "Request to book" },
  leads: {
    instant: "Your details, then the payment: you are booked at once.",
    request: "Your details, then your card: you are charged only when the business accepts.",
  },
  stepContact: "Your details",
  stepPay: "Payment",
  changeDetails: "Change your details",
  emailHint: "The confirmation, and anything the business needs to tell you, goes here.",
  noScript:
    "You can fill this in and hold your dates as it is. The payment itself needs JavaScript, because the card form comes straight from the payment provider: please switch it on before you go on.",
  name: "Full name",
  email: "E-mail address",
  phone: "Phone number",
  phoneHint: "With country code, in case the business has to reach you on the day.",
  requests: "Special requests",
  requestsHint: "Arrival time, allergies, a cot … The business reads this.",
  optional: "optional",
  submit: "Hold my dates and continue to payment",
  holdNote: "Your dates are then held for 15 minutes, so you can pay in peace.",
  haveAccount: "Have an account?",
  signInFirst: "Sign in to keep this booking in it",
  yourBooking: "Your booking",
  change: "Change",
  priceDetails: "Price details",
  takenTitle: "Those dates are gone",
  takenText: "Someone else was a little quicker. Here is what is still free close to your dates:",
  takenNone: "There is nothing free close by. Have a look at the calendar.",
  backToListing: "Back to the listing",
  ownHoldTitle: "You are already holding these dates",
  ownHoldText: "You began to book them a moment ago. Carry on where you left off.",
  ownHoldAction: "Continue to payment",
  brokenTitle: "We are missing your dates",
  brokenText: "Choose them on the listing's page, and we will carry on from there.",
  guests: { one: "{count} guest", other: "{count} guests" },
  trust: {
    instant: "Your booking is confirmed at once when you pay.",
    request: "Your card is charged only when the business confirms.",
  },
};

export const pay = {
  heldFor: "Your dates are held for",
  heldForLong: "Your dates are held for {minutes} more minutes",
  heldAlmost: "Less than a minute left to pay",
  loading: "Loading the secure payment form …",
  scriptFailed: "The payment form could not be loaded. Check your connection and reload the page.",
  submit: "Pay {total}",
  working: "One moment, we are talking to your bank …",
  finishing: {
    instant: "Payment received, we are confirming your booking …",
    request: "Payment received, we are sending your request …",
  },
  checking: "One moment, we are looking whether your payment came through …",
  pendingTitle: "Your payment is still being worked on",
  pendingText:
    "It has arrived, and your dates are safe. This takes longer than usual; we write to {email} as soon as it is done.",
  pendingAction: "Look at the booking",
  halfway: "Your last attempt to pay was not finished. Nothing was charged; you can pay again.",
  terms: {
    instant: "{total} is charged now, and your booking with {seller} is confirmed at once.",
    request: "We reserve {total} on your card now. It is charged when {seller} confirms, and released if they do not.",
  },
  secure: "Card details go straight to the payment provider. We never see them.",
  failed: "Your bank declined the payment. Nothing was charged. Try another card.",
  endedTitle: "The time to pay has run out",
  endedText:
    "We have let your dates go so that others can book them. Nothing was charged; if your bank shows a payment, it is released. They may still be free:",
  endedAction: "Choose dates again",
  lostTitle: "This payment was begun elsewhere",
  lostText:
    "Only the browser that began it can finish it. If that was not this one, wait until the hold ends and book again.",
  noScript:
    "Only the payment needs JavaScript, because the card form comes straight from the payment provider. Please switch it on and reload this page: your dates are held until {time}.",
};
