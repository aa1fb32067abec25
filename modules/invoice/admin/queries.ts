import { useSearchParams } from "react-router-dom";
import type { Page } from "../../../src/admin/api";
import { readDateRange } from "../../../src/admin/components/date-range-filter";
import { dayInZone } from "../../../src/admin/format";
import { useApi } from "../../../src/admin/use-api";
import { useNow } from "../../../src/admin/use-now";
import type { SellerTransaction } from "../../ledger/contract";
import type { DocumentView, SalesView, TaxReportView } from "../contract";
import { type Period, periodOf } from "./sales/period";

export const BILLING = "/seller/billing-details";

type Query = Record<string, string | number | undefined>;

/** What a seller's documents say of the seller, as the API has it. */
export type BillingDetails = {
  legal_name: string;
  kind: "individual" | "entity";
  address: string[];
  country_code: string;
  tax_id: string | null;
  vat_id: string | null;
  born_on: string | null;
  email: string | null;
  language: "en" | "es";
};

/** The period that the address says. */
export function usePeriod(): Period {
  const [parameters] = useSearchParams();
  return periodOf(parameters.get("period"), readDateRange(parameters), dayInZone(useNow(), "UTC"));
}

export function useSales(period: Period) {
  return useApi<{ sales: SalesView[] }>("/seller/sales", period, { keepPrevious: true });
}

export function useTransactions(query: Query) {
  return useApi<Page<"transactions", SellerTransaction>>("/seller/transactions", query, { keepPrevious: true });
}

export function useDocuments(query: Query) {
  return useApi<Page<"invoices", DocumentView>>("/seller/invoices", query, { keepPrevious: true });
}

export function useTaxReport(year: number) {
  return useApi<{ tax_report: TaxReportView }>(`/seller/tax-reports/${year}`);
}

export function useBillingDetails() {
  return useApi<{ billing_details: BillingDetails | null }>(BILLING);
}
