import { defineRouteConfig } from "@medusajs/admin-sdk";
import { ChartBar } from "@medusajs/icons";
import { Container, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { TableTabs } from "../../../../../../src/admin/components/table-tabs";
import { crumb } from "../../../../../../src/admin/crumb";
import { SellerPage } from "../../../../../../src/admin/gates/seller-page";
import { mayManage, type SellerMe } from "../../../../../../src/admin/me/membership";
import { BillingForm } from "../../../billing/billing-form";
import { DocumentsTable } from "../../../documents/documents-table";
import { SalesOverview } from "../../../sales/sales-overview";
import { TaxReportCard } from "../../../tax-report/tax-report-card";
import { TransactionsTable } from "../../../transactions/transactions-table";

const TABS = ["overview", "transactions", "invoices", "tax_report", "billing"] as const;

function Parts({ me }: { me: SellerMe }) {
  const { t } = useTranslation("sales");
  const [parameters] = useSearchParams();
  const tab = TABS.find((known) => known === parameters.get("tab")) ?? "overview";
  return (
    <div className="flex flex-col gap-y-3">
      <header className="flex flex-col gap-y-1 px-1 py-2">
        <Heading level="h1">{t("page.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("page.text")}
        </Text>
      </header>
      <div className="overflow-x-auto">
        <TableTabs
          parameter="tab"
          label={t("page.tabs")}
          tabs={TABS.map((value) => ({ value, label: t(`page.${value}`) }))}
        />
      </div>
      {tab === "overview" && <SalesOverview />}
      {tab === "transactions" && <TransactionsTable />}
      {tab === "invoices" && <DocumentsTable />}
      {tab === "tax_report" && <TaxReportCard />}
      {tab === "billing" && <BillingForm me={me} />}
    </div>
  );
}

function NotForStaff() {
  const { t } = useTranslation("sales");
  return (
    <Container className="flex flex-col gap-y-2">
      <Heading level="h1">{t("page.managers")}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {t("page.managers_text")}
      </Text>
    </Container>
  );
}

/** What a seller earned, and the documents about it. */
export default function SalesPage() {
  return <SellerPage>{(me) => (mayManage(me) ? <Parts me={me} /> : <NotForStaff />)}</SellerPage>;
}

export const config = defineRouteConfig({ label: "nav.sales", translationNs: "sales", icon: ChartBar, rank: 6 });

export const handle = crumb("sales:nav.sales");
