import type { SellerView } from "../../modules/seller/contract";
import type { Page } from "./api";
import { useApi } from "./use-api";

/** Sellers to choose from in an operators' form, by name. */
export function useSellerOptions(): { value: string; label: string }[] {
  const { data } = useApi<Page<"sellers", SellerView>>("/admin/sellers", { limit: 100, sort: "name" });
  return (data?.sellers ?? []).map(({ id, name }) => ({ value: id, label: name }));
}
