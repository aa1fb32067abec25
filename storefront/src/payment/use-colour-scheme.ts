import { useSyncExternalStore } from "react";

const darkness = () => window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void): () => void {
  const query = darkness();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Whether the page is dark; a component that asks is drawn anew when it turns, as phones do at dusk. */
export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, () => darkness().matches);
}
