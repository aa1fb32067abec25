type SessionEvents = {
  onSignedIn: () => void;
  /** Before the session is closed: what has to be sent with it. */
  onSigningOut: () => Promise<void>;
  onSignedOut: () => void;
};

function methodOf(input: RequestInfo | URL, init: RequestInit | undefined): string {
  return (init?.method ?? (input instanceof Request ? input.method : "GET")).toUpperCase();
}

function isSessionAddress(input: RequestInfo | URL): boolean {
  const address = input instanceof Request ? input.url : String(input);
  return new URL(address, window.location.origin).pathname.endsWith("/auth/session");
}

/**
 * Tells when the dashboard opened or closed its session. The dashboard itself tells nobody, and when the answer to
 * signing out is slow it does not even show the sign-in page; its requests are the only thing to see it by.
 */
export function watchSession({ onSignedIn, onSigningOut, onSignedOut }: SessionEvents): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    if (!isSessionAddress(input)) return send(input, init);
    const method = methodOf(input, init);
    if (method === "DELETE") await onSigningOut();
    const response = await send(input, init);
    if (response.ok && method === "POST") onSignedIn();
    if (response.ok && method === "DELETE") onSignedOut();
    return response;
  };
}
