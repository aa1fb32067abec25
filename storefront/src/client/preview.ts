/**
 * Inside Payload's live preview: tells the admin that the page is there, and reads the page again when the admin says
 * that the document was saved. Nothing in a message is believed; it only says "look again".
 */
export class BerthPreview extends HTMLElement {
  connectedCallback(): void {
    const { admin } = this.dataset;
    const host = window.opener ?? window.parent;
    if (!admin || host === window) return;
    window.addEventListener("message", (event: MessageEvent<unknown>) => {
      const { type } = (event.data ?? {}) as { type?: unknown };
      if (event.origin === admin && type === "payload-document-event") window.location.reload();
    });
    host.postMessage({ type: "payload-live-preview", ready: true }, admin);
  }
}
