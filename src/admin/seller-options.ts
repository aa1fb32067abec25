import { useMemo } from "react";
import type { SellerView } from "../../modules/seller/contract";
import type { Page } from "./api";
import { useApi } from "./use-api";

/** Sellers to choose from in an operators' form, by name: the same list while nothing changes, or a combobox never rests. */
export function useSellerOptions(): { value: string; label: string }[] {
  const { data } = useApi<Page<"sellers", SellerView>>("/admin/sellers", { limit: 100, sort: "name" });
  return useMemo(() => (data?.sellers ?? []).map(({ id, name }) => ({ value: id, label: name })), [data]);
}
