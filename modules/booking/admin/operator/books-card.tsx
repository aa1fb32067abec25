import { Button, Container, Heading, StatusBadge, Text } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../../../src/admin/api";
import { refusalText } from "../../../../src/admin/refusal-text";
import { refresh } from "../../../../src/admin/use-api";
import type { Finding } from "../../contract";
import { ALL_BOOKINGS } from "../paths";

type Check = { findings: Finding[] };

function FindingRow({ finding }: { finding: Finding }) {
  const { t } = useTranslation("booking");
  const ids = [finding.booking_id, finding.payment_intent_id].filter(Boolean).join(" · ");
  return (
    <li className="flex items-start justify-between gap-x-4 px-6 py-3">
      <div className="flex min-w-0 flex-col gap-y-0.5">
        <Text size="small" leading="compact">
          {finding.message}
        </Text>
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted break-all">
          {[finding.kind, ids].filter(Boolean).join(" · ")}
        </Text>
      </div>
      <StatusBadge color={finding.outcome === "mended" ? "green" : "red"} className="shrink-0">
        {t(`books.${finding.outcome}`)}
      </StatusBadge>
    </li>
  );
}

/** What the last check said; nothing before there was one. */
function CheckResult({ check, error }: { check: Check | undefined; error: Error | null }) {
  const { t } = useTranslation("booking");
  if (!error && !check) return null;
  if (check && check.findings.length > 0) {
    return (
      <ul className="divide-y" aria-label={t("books.findings")}>
        {check.findings.map((finding) => (
          <FindingRow key={`${finding.kind} ${finding.booking_id} ${finding.payment_intent_id}`} finding={finding} />
        ))}
      </ul>
    );
  }
  return (
    <Text size="small" className={error ? "text-ui-fg-error px-6 py-4" : "px-6 py-4"} role="status">
      {error ? refusalText(error) : t("books.agrees")}
    </Text>
  );
}

/** Compares bookings, orders, occupancy and payments now, and tells what was found. */
export function BooksCard() {
  const { t } = useTranslation("booking");
  const client = useQueryClient();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => api<Check>(`${ALL_BOOKINGS}/reconcile`, { method: "POST", body: {} }),
    onSuccess: () => refresh(client, ALL_BOOKINGS),
  });
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col items-start justify-between gap-4 px-6 py-4 sm:flex-row sm:items-center">
        <div className="flex min-w-0 flex-col">
          <Heading level="h2">{t("books.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("books.text")}
          </Text>
        </div>
        <Button size="small" variant="secondary" className="shrink-0" isLoading={isPending} onClick={() => mutate()}>
          {t("books.action")}
        </Button>
      </div>
      <CheckResult check={data} error={error} />
    </Container>
  );
}
