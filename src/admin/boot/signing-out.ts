/** Told to the window before the session is closed; what still has to be sent with it is waited for. */
const SIGNING_OUT = "berth:signing-out";

type SigningOut = CustomEvent<{ waitFor: (work: Promise<unknown>) => void }>;

/** Has work done before somebody is signed out, while it is still they who do it. */
export function beforeSigningOut(work: () => Promise<unknown>): void {
  window.addEventListener(SIGNING_OUT, (event) => (event as SigningOut).detail.waitFor(work()));
}

/** Asks for what has to be done first, and waits until it is; what fails does not keep anybody signed in. */
export async function announceSigningOut(): Promise<void> {
  const works: Promise<unknown>[] = [];
  const detail = { waitFor: (work: Promise<unknown>) => works.push(work) };
  window.dispatchEvent(new CustomEvent(SIGNING_OUT, { detail }));
  await Promise.allSettled(works);
}
