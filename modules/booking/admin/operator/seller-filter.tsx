import { Select } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import type { Page } from "../../../../src/admin/api";
import { useApi } from "../../../../src/admin/use-api";
import type { SellerView } from "../../../seller/contract";

/** The parameter of the address and of the API alike. */
const PARAMETER = "seller_id";
/** A select has no option without a value. */
const EVERYBODY = "all";

/** Bookings of all sellers or of one. */
export function SellerFilter() {
  const { t } = useTranslation("booking");
  const [parameters, setParameters] = useSearchParams();
  const { data } = useApi<Page<"sellers", SellerView>>("/admin/sellers", { limit: 100 });
  const choose = (value: string) =>
    setParameters((previous) => {
      if (value === EVERYBODY) previous.delete(PARAMETER);
      else previous.set(PARAMETER, value);
      previous.delete("offset");
      return previous;
    });
  return (
    <Select size="small" value={parameters.get(PARAMETER) ?? EVERYBODY} onValueChange={choose}>
      <Select.Trigger className="w-44 shrink-0" aria-label={t("operator.seller")}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={EVERYBODY}>{t("operator.every_seller")}</Select.Item>
        {data?.sellers.map((seller) => (
          <Select.Item key={seller.id} value={seller.id}>
            {seller.name}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  );
}
