import { useTranslation } from "react-i18next";
import type { SellerView } from "../../../modules/seller/contract";
import type { Page } from "../api";
import { useApi } from "../use-api";
import { TableSelect } from "./table-select";

/** Narrows an operators' table to one seller. */
export function SellerSelect() {
  const { t } = useTranslation("berth");
  const { data } = useApi<Page<"sellers", SellerView>>("/admin/sellers", { limit: 100, sort: "name" });
  const sellers = (data?.sellers ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <TableSelect
      parameter="seller_id"
      label={t("sellers.one")}
      options={[{ value: "all", label: t("sellers.every") }, ...sellers]}
    />
  );
}
