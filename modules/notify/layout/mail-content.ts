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
  facts?: { label: string; value: string }[];
  action?: { label: string; link: string };
  /** Small print below the button. */
  afterword?: string;
};
