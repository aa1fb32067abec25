/** What is booked, as a card: picture, name, place, then a line for each fact. */
export type BookingCard = {
  picture?: { url: string; alt: string };
  title: string;
  place?: string;
  facts: { label: string; value: string }[];
  /** What cancelling costs, in a sentence. */
  policy?: { label: string; value: string };
};

/**
 * What a template says, in plain words and without any markup: the layout makes the HTML and the text part of it,
 * and escapes everything, so that no template can forget to.
 */
export type MailContent = {
  subject: string;
  /** The line that mailboxes show beside the subject. */
  preview: string;
  heading: string;
  paragraphs: string[];
  booking?: BookingCard;
  /** The one thing to do next. */
  action: { label: string; link: string };
  /** Small print below the button. */
  afterword?: string;
  /** Why this person gets this mail. */
  why: string;
};
