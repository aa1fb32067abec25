import { defineRouteConfig } from "@medusajs/admin-sdk";
import { CurrencyDollar } from "@medusajs/icons";
import { crumb } from "../../../../../src/admin/crumb";
import { OperatorPage } from "../../../../../src/admin/gates/operator-page";
import { NewFee } from "../../rules/new-fee";
import { CommissionRulesTable } from "../../rules/rules-table";
import { TryRules } from "../../rules/try-rules";

/** What sellers pay, for operators: the rules, and what they would do. */
export default function CommissionRulesPage() {
  return (
    <OperatorPage>
      <div className="flex flex-col gap-y-3">
        <TryRules />
        <CommissionRulesTable />
        <NewFee />
      </div>
    </OperatorPage>
  );
}

export const config = defineRouteConfig({
  label: "nav.rules",
  translationNs: "commission",
  icon: CurrencyDollar,
  rank: 20,
});

export const handle = crumb("commission:nav.rules");
