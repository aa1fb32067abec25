/** Texts of the dashboard's shell. */
const en = {
  nav: { start: "Start" },
  failed: {
    title: "This could not be loaded",
    text: "Berth did not answer. Check your connection and try again.",
    again: "Try again",
  },
  suspended: {
    title: "{{name}} is suspended",
    text: "Your listings are not shown and nothing can be changed. Please write to support to find out why.",
  },
  refused:
    "This account belongs to no business on Berth. Ask the owner to invite you, or sign in with another address.",
  start: {
    morning: "Good morning, {{name}}",
    afternoon: "Good afternoon, {{name}}",
    evening: "Good evening, {{name}}",
    subtitle: "What is going on at {{seller}}",
    steps: {
      title: "Get ready for your first guests",
      progress: "{{done}} of {{total}} done",
      listing: "Add a listing",
      listing_text: "Say what can be booked, where it is and what it costs.",
      publish: "Publish it",
      publish_text: "Drafts are yours alone. Published listings are found and requested.",
      colleague: "Invite a colleague",
      colleague_text: "Share the work with people you trust.",
      done: "Done",
      open: "To do",
    },
    requests: {
      title: "Open requests",
      none: "Nobody is waiting for an answer.",
      waiting_one: "{{count}} guest is waiting for your answer.",
      waiting_other: "{{count}} guests are waiting for your answer.",
      action: "Answer requests",
      all: "All bookings",
    },
    latest: {
      title: "Latest bookings",
      none: "Your bookings will be listed here.",
      action: "See all",
    },
    listings: {
      title: "Listings",
      active_one: "{{count}} is published.",
      active_other: "{{count}} are published.",
      none: "None is published yet.",
      action: "Manage listings",
    },
  },
  clock: {
    title: "Demo clock",
    text: "In this demo it is {{time}}. Time can only move forward.",
    advance: "Move the demo's time forward",
    hour: "+1 hour",
    day: "+1 day",
    days: "+3 days",
    week: "+1 week",
    moved: "It is now {{time}}.",
    failed: "The clock was not moved",
  },
  dates: {
    any: "Any dates",
    from: "From",
    until: "Until",
    since: "From {{date}}",
    up_to: "Until {{date}}",
    clear: "Any dates again",
  },
  problem: {
    availability: {
      taken: "Something else is on these dates: a booking, a request or another block.",
      dates_invalid: "These dates do not make sense. Check which one comes first.",
      in_past: "These dates are over.",
    },
    auth: { forbidden: "Your account may not do this. Ask an owner or a manager." },
    booking: { transition_refused: "The booking has moved on meanwhile. You see it as it is now." },
    listing: { has_bookings: "It has bookings that are not over yet. Pause it, and archive it afterwards." },
    payment: {
      failed: "The guest's payment did not go through. Nothing was charged.",
      unavailable: "Payments cannot be reached at the moment. Try again in a few minutes.",
    },
    row: { not_found: "This is no longer there." },
    rate: { limited: "That was a bit fast. Try again in a moment." },
    server: {
      failed: "Something went wrong at Berth. Try again.",
      unavailable: "Berth is not available at the moment. Try again in a few minutes.",
    },
  },
  form: {
    required: "Please fill this in.",
    too_long: "At most {{max}} characters.",
    too_short: "At least {{min}} characters.",
    not_saved: "This was not saved",
    check_fields: "Please check the marked fields.",
  },
} as const;

export default en;
