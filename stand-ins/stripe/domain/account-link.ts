/** A link to the onboarding page. It opens once: whoever follows it again is sent to get another. */
export type AccountLinkRecord = {
  /** Part of the address, unguessable. */
  id: string;
  accountId: string;
  createdSeconds: number;
  connectedId: string;
  refreshUrl: string;
  returnUrl: string;
  expiresSeconds: number;
  /** Known to the browser that opened the page; null: nobody has yet. */
  session: string | null;
  isFinished: boolean;
};

/** Seconds from its making in which a link can be opened. */
export const LINK_SECONDS = 5 * 60;
/** Seconds from its opening in which the page can be sent. */
export const PAGE_SECONDS = 60 * 60;

/** Whether following the link leads to the page rather than back to get another link. */
export const canOpen = (link: AccountLinkRecord, nowSeconds: number): boolean =>
  link.session === null && !link.isFinished && nowSeconds < link.expiresSeconds;

/** Whether the page that was opened may still be sent. */
export const canSubmit = (link: AccountLinkRecord, session: string, nowSeconds: number): boolean =>
  link.session === session && !link.isFinished && nowSeconds < link.expiresSeconds + PAGE_SECONDS;
