/** A price that is paid in two payments: the deposit when booking, the rest on a day before it begins. */

export const deposit = {
  today: "{now} today, {later} on {date}",
  states: {
    planned: "{now} paid when booking. {later} is taken from your card on {date}.",
    due: "{now} paid when booking. {later} is being taken from your card.",
    failed: "Your card was declined. Please pay {later} until {until}, or the booking is cancelled.",
    paid: "{now} paid when booking, {later} afterwards. Nothing is left to pay.",
    void: "{now} paid when booking. The remaining {later} is not owed any more.",
  },
  reserved: "{now} when the business confirms, {later} on {date}",
  listing: {
    title: "Deposit",
    text: {
      one: "You pay {percent} % when you book. The rest is taken from the same card {count} day before it begins.",
      other: "You pay {percent} % when you book. The rest is taken from the same card {count} days before it begins.",
    },
    late: "Nearer to the start, all of it is due at once.",
  },
  consent:
    "By paying you agree that we keep this card and take {later} from it on {date}. You can pay that earlier or with another card on your booking's page.",
  payNow: "Pay the rest now",
  pay: {
    title: "Pay the rest",
    lead: "What is left of your booking of {listing}, {reference}.",
    terms: "{total} is charged now. Nothing is left to pay after that.",
    finishing: "Payment received, we are writing it down …",
    noScript:
      "The payment needs JavaScript, because the card form comes straight from the payment provider. Please switch it on and reload this page.",
    back: "Back to the booking",
  },
};
