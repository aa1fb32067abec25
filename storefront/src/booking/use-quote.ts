import { useEffect, useState } from "react";
import type { QuoteView } from "../../../modules/booking/contract";
import { Refusal, readJson } from "../client/read-json";
import type { Language } from "../i18n/language";
import type { Alternative } from "./alternative";
import type { Selection } from "./selection";

/** The price of what is selected, or why there is none. */
export type QuoteState =
  | { state: "none" | "loading" }
  | { state: "ready"; quote: QuoteView }
  | { state: "refused"; message: string; alternatives: Alternative[] };

/** Asks for a price whenever the dates or the guests change; an older answer never overwrites a newer one. */
export function useQuote(listingId: string, language: Language, { from, to }: Selection, guests: number): QuoteState {
  const [state, setState] = useState<QuoteState>({ state: "none" });
  useEffect(() => {
    if (!from || !to) {
      setState({ state: "none" });
      return;
    }
    const abort = new AbortController();
    setState({ state: "loading" });
    readJson<{ quote: QuoteView }>(`/api/listings/${encodeURIComponent(listingId)}/quotes?language=${language}`, {
      method: "POST",
      body: { from, to, guests, language },
      signal: abort.signal,
    })
      .then(({ quote }) => setState({ state: "ready", quote }))
      .catch((error: unknown) => {
        if (abort.signal.aborted) return;
        const refusal = error instanceof Refusal ? error : null;
        setState({ state: "refused", message: refusal?.message ?? "", alternatives: refusal?.alternatives ?? [] });
      });
    return () => abort.abort();
  }, [listingId, language, from, to, guests]);
  return state;
}
