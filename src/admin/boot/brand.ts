/** Berth's mark: a sail above its hull. */
const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#0F766E"/>' +
  '<path d="M33 11v29H14z" fill="#fff"/><path d="M37 19l13 21H37z" fill="#fff" opacity=".75"/>' +
  '<path d="M11 44h42c-3 7-9 10-15 10H26c-6 0-12-3-15-10z" fill="#fff"/></svg>';

export const MARK_URL = `data:image/svg+xml,${encodeURIComponent(MARK)}`;

function nameTitle(): void {
  const named = document.title.replace(/^(Medusa)?$/, "Berth").replace(/ - Medusa$/, " · Berth");
  if (named !== document.title) document.title = named;
}

/** Names the dashboard: its title comes out of a component that cannot be configured. */
export function brand(): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]') ?? document.createElement("link");
  icon.rel = "icon";
  icon.href = MARK_URL;
  document.head.append(icon);
  nameTitle();
  new MutationObserver(nameTitle).observe(document.head, { childList: true, subtree: true, characterData: true });
}
