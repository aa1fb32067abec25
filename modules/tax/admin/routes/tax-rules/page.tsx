import { defineRouteConfig } from "@medusajs/admin-sdk";
import { ReceiptPercent } from "@medusajs/icons";
import { crumb } from "../../../../../src/admin/crumb";
import { OperatorPage } from "../../../../../src/admin/gates/operator-page";
import { NewTaxRule } from "../../rules/new-rule";
import { TaxRulesTable } from "../../rules/rules-table";

/** Which taxes are in prices and on top of them, for operators. */
export default function TaxRulesPage() {
  return (
    <OperatorPage>
      <div className="flex flex-col gap-y-3">
        <TaxRulesTable />
        <NewTaxRule />
      </div>
    </OperatorPage>
  );
}

export const config = defineRouteConfig({ label: "nav.rules", translationNs: "tax", icon: ReceiptPercent, rank: 21 });

export const handle = crumb("tax:nav.rules");
