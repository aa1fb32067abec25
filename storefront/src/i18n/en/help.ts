/** The help centre. */
export const help = {
  title: "How can we help?",
  lead: "Short answers to what people ask us most.",
  articles: "Articles",
  faqs: "Questions and answers",
  other: "Other",
  awayTitle: "Help is away right now",
  awayText:
    "Our help centre does not answer at the moment. It is usually back within a few minutes; bookings work as ever.",
  retry: "Try again",
  back: "Help centre",
  empty: "The first articles are being written.",
  updated: "Last changed on {date}",
  more: "More about {category}",
  contents: "On this page",
  previewDraft: "A draft: only people with this link see it.",
  previewPublished: "A preview of what is published.",
  previewGone: "Nothing saved yet",
  previewGoneText: "Save the article once, and it is shown here.",
};
