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
  form: {
    required: "Please fill this in.",
    too_long: "At most {{max}} characters.",
    too_short: "At least {{min}} characters.",
    not_saved: "This was not saved",
    check_fields: "Please check the marked fields.",
  },
} as const;

export default en;
