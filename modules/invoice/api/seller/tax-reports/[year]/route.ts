import { now as present } from "../../../../../../src/shared/clock";
import { FileAnswer } from "../../../../../../src/shared/file-answer";
import { handle, membershipOf } from "../../../../../../src/shared/handle";
import { Problem } from "../../../../../../src/shared/problem";
import { dac7Xml, readTaxReport } from "../../../../contract";
import { taxReportOf } from "../../../../reports/tax-report";

/** The first year of which both reports have their thresholds. */
const FIRST_YEAR = 2023;

function readYear(text: string | undefined, running: number): number {
  const year = /^\d{4}$/.test(text ?? "") ? Number(text) : Number.NaN;
  if (year >= FIRST_YEAR && year <= running) return year;
  throw new Problem("row.not_found", "There is no report of that year.");
}

export const GET = handle(readTaxReport, async ({ actor, params, query, header, scope, database }) => {
  const running = present().toZonedDateTimeISO("UTC").year;
  const year = readYear(params.year, running);
  const { view, dac7 } = await taxReportOf(scope, database, membershipOf(actor).seller_id, {
    ...{ year, so_far: year === running },
  });
  const accepts = header("accept") ?? "";
  const isXml = query.format ? query.format === "xml" : /^(application|text)\/xml\b/.test(accepts);
  if (!isXml) return { tax_report: view };
  if (!dac7) throw new Problem("row.not_found", "There is no XML of this report.");
  return new FileAnswer(dac7Xml(dac7), { type: "application/xml; charset=utf-8", name: `dac7-${year}.xml` });
});
