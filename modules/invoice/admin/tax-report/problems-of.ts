import type { TaxReportView } from "../../contract";

const PROBLEMS = [
  ...(["tax_id_missing", "tax_id_country_missing", "address_missing"] as const),
  ...(["country_missing", "birth_date_missing", "other_currency"] as const),
];
type Problem = (typeof PROBLEMS)[number];

const codeOf = (problem: unknown): unknown =>
  typeof problem === "object" && problem !== null ? (problem as { code?: unknown }).code : problem;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What is missing for a report, whichever it is: the form's own problems, or those of the sellers in it. */
export function problemsOf({ report }: Pick<TaxReportView, "report">): Problem[] {
  if (!report) return [];
  const sellers = listOf(report.sellers) as { problems?: unknown }[];
  const codes = [...listOf(report.problems), ...sellers.flatMap((seller) => listOf(seller.problems))].map(codeOf);
  return PROBLEMS.filter((known) => codes.includes(known));
}
