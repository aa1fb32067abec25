import { useTranslation } from "react-i18next";
import { useSellerOptions } from "../seller-options";
import { TableSelect } from "./table-select";

/** Narrows an operators' table to one seller. */
export function SellerSelect() {
  const { t } = useTranslation("berth");
  const sellers = useSellerOptions();
  return (
    <TableSelect
      parameter="seller_id"
      label={t("sellers.one")}
      options={[{ value: "all", label: t("sellers.every") }, ...sellers]}
    />
  );
}
