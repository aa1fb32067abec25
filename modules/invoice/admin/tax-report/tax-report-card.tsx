import { Button, Container, Heading, Select, Skeleton, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router-dom";
import { DetailRow } from "../../../../src/admin/components/detail-row";
import { LoadError } from "../../../../src/admin/components/load-error";
import { dayInZone, formatMoney } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import { useNow } from "../../../../src/admin/use-now";
import type { TaxReportView } from "../../contract";
import { useTaxReport } from "../queries";
import { problemsOf } from "./problems-of";

const FIRST_YEAR = 2023;

function YearSelect({ year, running }: { year: number; running: number }) {
  const { t } = useTranslation("sales");
  const [, setParameters] = useSearchParams();
  const years = Array.from({ length: Math.max(1, running - FIRST_YEAR + 1) }, (_, index) => String(running - index));
  const choose = (value: string) =>
    setParameters((previous) => {
      previous.set("year", value);
      return previous;
    });
  return (
    <Select size="small" value={String(year)} onValueChange={choose}>
      <Select.Trigger className="w-28 shrink-0" aria-label={t("tax.year")}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {years.map((value) => (
          <Select.Item key={value} value={value}>
            {value}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  );
}

function Problems({ report }: { report: TaxReportView }) {
  const { t } = useTranslation("sales");
  const problems = problemsOf(report);
  if (problems.length === 0) return null;
  return (
    <div className="flex flex-col items-start gap-y-2 px-6 py-4">
      <Text size="small" weight="plus">
        {t("tax.problems")}
      </Text>
      <ul className="txt-small text-ui-fg-subtle list-disc pl-5">
        {problems.map((problem) => (
          <li key={problem}>{t(`tax.problem.${problem}`)}</li>
        ))}
      </ul>
      <Button asChild size="small" variant="secondary">
        <Link to="/seller/sales?tab=billing">{t("tax.see_to_it")}</Link>
      </Button>
    </div>
  );
}

function Report({ report }: { report: TaxReportView }) {
  const { t } = useTranslation("sales");
  const language = useLanguage();
  const isRequired = report.report?.is_required;
  return (
    <>
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Text size="small">{t(`tax.${report.regime}`)}</Text>
        {typeof isRequired === "boolean" && (
          <Text size="small" className="text-ui-fg-subtle">
            {t(isRequired ? "tax.required" : "tax.not_required")}
          </Text>
        )}
      </div>
      {report.totals.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-8 text-center">
          {t("tax.empty")}
        </Text>
      )}
      {report.totals.map(({ currency, gross, net, bookings }) => (
        <dl key={currency} className="divide-y">
          <DetailRow label={`${t("tax.paid")} (${currency.toUpperCase()})`}>
            {formatMoney(gross, currency, language)}
          </DetailRow>
          <DetailRow label={`${t("tax.left")} (${currency.toUpperCase()})`}>
            {formatMoney(net, currency, language)}
          </DetailRow>
          <DetailRow label={t("sums.bookings")}>{bookings}</DetailRow>
        </dl>
      ))}
      <Problems report={report} />
      {report.regime === "eu_dac7" && (
        <div className="px-6 py-4">
          <Button asChild size="small" variant="secondary">
            <a href={`/seller/tax-reports/${report.year}?format=xml`} download>
              {t("tax.xml")}
            </a>
          </Button>
        </div>
      )}
    </>
  );
}

/** What is reported of the seller for a year, and what is missing for it. */
export function TaxReportCard() {
  const { t } = useTranslation("sales");
  const [parameters] = useSearchParams();
  const running = Number(dayInZone(useNow(), "UTC").slice(0, 4));
  const asked = Number(parameters.get("year"));
  const year = asked >= FIRST_YEAR && asked <= running ? asked : running;
  const { data, error, refetch } = useTaxReport(year);
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level="h2">{t("tax.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t(year === running ? "tax.so_far" : "tax.whole")}
          </Text>
        </div>
        <YearSelect year={year} running={running} />
      </div>
      {data ? <Report report={data.tax_report} /> : <Skeleton className="m-6 h-32" />}
    </Container>
  );
}
