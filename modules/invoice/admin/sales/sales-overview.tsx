import { Container, Heading, Skeleton, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../../src/admin/components/load-error";
import { useApiLanguage, useLanguage } from "../../../../src/admin/use-language";
import type { SalesView } from "../../contract";
import { usePeriod, useSales } from "../queries";
import type { Period } from "./period";
import { PeriodChooser } from "./period-chooser";
import { longPeriod } from "./period-label";
import { SalesChart } from "./sales-chart";
import { SalesFigures } from "./sales-figures";
import { SumsTable } from "./sums-table";

function OneCurrency({ sales, by }: { sales: SalesView; by: Period["by"] }) {
  const { t } = useTranslation("sales");
  const language = useLanguage();
  const spoken = useApiLanguage();
  const { currency } = sales;
  return (
    <>
      <SalesFigures sales={sales} />
      <Container className="divide-y p-0">
        <Heading level="h2" className="px-6 py-4">
          {t("chart.title")} ({currency.toUpperCase()})
        </Heading>
        <SalesChart sales={sales} by={by} />
        <details className="px-0">
          <summary className="txt-small text-ui-fg-interactive cursor-pointer px-6 py-3">{t("chart.figures")}</summary>
          <SumsTable
            label={t("chart.title")}
            name={t("chart.period")}
            currency={currency}
            rows={sales.periods.map((period) => ({ ...period, key: period.from, name: longPeriod(period, language) }))}
          />
        </details>
      </Container>
      <Container className="divide-y p-0">
        <Heading level="h2" className="px-6 py-4">
          {t("listings.title")} ({currency.toUpperCase()})
        </Heading>
        <SumsTable
          label={t("listings.title")}
          name={t("listings.listing")}
          currency={currency}
          rows={sales.listings.map((listing) => ({
            ...listing,
            key: listing.listing_id,
            name: listing.title[spoken] ?? listing.title.en,
          }))}
        />
      </Container>
    </>
  );
}

function Loading() {
  return (
    <div className="flex flex-col gap-y-3" aria-busy="true">
      <Skeleton className="h-24 w-full rounded-lg" />
      <Skeleton className="h-80 w-full rounded-lg" />
    </div>
  );
}

/** What a seller earned over a period, in each currency: in figures, over time and by listing. */
export function SalesOverview() {
  const { t } = useTranslation("sales");
  const period = usePeriod();
  const { data, error, refetch } = useSales(period);
  return (
    <div className="flex flex-col gap-y-3">
      <PeriodChooser />
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {!error && data?.sales.length === 0 && (
        <Container className="flex flex-col items-center gap-y-1 py-16 text-center">
          <Heading level="h2">{t("none.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("none.text")}
          </Text>
        </Container>
      )}
      {!error && data?.sales.map((sales) => <OneCurrency key={sales.currency} sales={sales} by={period.by} />)}
    </div>
  );
}
