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
  bulk: {
    select: "Select {{name}}",
    select_all: "Select all on this page",
    selected_one: "{{count}} selected",
    selected_other: "{{count}} selected",
    clear: "Clear",
    close: "Close the results",
    done: "Done",
  },
  display: { label: "How it is shown", table: "As a table", grid: "As pictures" },
  views: {
    label: "Views",
    open: "Saved views: {{label}}",
    none: "No saved views yet",
    save: "Save this view",
    save_text: "Its tab, filters, search and order are kept for you, on every device.",
    name: "Name of the view",
    hint: "Such as “Arrivals in August”.",
    replaces: "You have a view of this name. It will be replaced.",
    keep: "Save",
    cancel: "Cancel",
    forget: "Forget “{{name}}”",
    saved: "“{{name}}” is saved.",
    forgotten: "“{{name}}” is gone.",
    failed: "The view was not changed",
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
    image: {
      unreadable: "This is not a picture that can be read. Choose a JPEG, PNG or WebP.",
      too_many: "The listing has as many pictures as it can have. Remove one first.",
    },
    request: { too_large: "This file is too large. A picture may have up to 10 MB." },
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
