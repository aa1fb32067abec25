/** Texts of the dashboard about work in the background. */
const en = {
  nav: { background: "Background work" },
  timers: {
    title: "Timers that gave up",
    text: "What should have happened at its time, such as a request running out, and failed again and again.",
    none: "No timer gave up.",
    again: "Try again",
    done: "The timer is due now.",
  },
  effects: {
    title: "Messages that gave up",
    text: "What should have been sent, such as a mail, and failed again and again.",
    none: "Nothing gave up.",
    again: "Send again",
    done: "The message is sent again.",
  },
  attempts_one: "{{count}} attempt",
  attempts_other: "{{count}} attempts",
  no_error: "Its process was killed each time.",
  more: "And {{count}} more. They appear here as the first ones are settled.",
  failed: "This was not tried again",
} as const;

export default en;
