import type { BillingDetails } from "../queries";

/** Billing details as a form holds them: what was not given is empty. */
export type BillingValues = Record<
  "legal_name" | "address" | "country_code" | "tax_id" | "vat_id" | "born_on" | "email",
  string
> &
  Pick<BillingDetails, "kind" | "language">;

/** What the form begins with; a seller who gave nothing yet begins with the business's name. */
export function valuesOf(details: BillingDetails | null, sellerName: string): BillingValues {
  return {
    legal_name: details?.legal_name ?? sellerName,
    kind: details?.kind ?? "entity",
    address: details?.address.join("\n") ?? "",
    country_code: details?.country_code ?? "",
    tax_id: details?.tax_id ?? "",
    vat_id: details?.vat_id ?? "",
    born_on: details?.born_on ?? "",
    email: details?.email ?? "",
    language: details?.language ?? "en",
  };
}

const given = (text: string): string | null => text.trim() || null;

/** What is sent to the API. */
export function detailsOf(values: BillingValues): BillingDetails {
  return {
    ...{ legal_name: values.legal_name.trim(), kind: values.kind, language: values.language },
    address: values.address
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
    country_code: values.country_code.trim(),
    tax_id: given(values.tax_id),
    vat_id: given(values.vat_id),
    born_on: given(values.born_on),
    email: given(values.email),
  };
}
