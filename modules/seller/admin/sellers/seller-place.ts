import type { SellerView } from "../../contract";

/** `Lisbon, Portugal` in the reader's language; what is not known is left out. */
export function sellerPlace({ city, country_code }: SellerView, language: string): string {
  const names = new Intl.DisplayNames([language], { type: "region" });
  const country = country_code ? names.of(country_code.toUpperCase()) : null;
  return [city, country].filter(Boolean).join(", ") || "–";
}
