import { toast, usePrompt } from "@medusajs/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type BulkOutcome, runBulk } from "../../../../src/admin/bulk/run-bulk";
import { refresh } from "../../../../src/admin/use-api";
import { useLanguage } from "../../../../src/admin/use-language";
import type { SellerListing } from "../../contract";
import { LISTINGS } from "../queries";
import { listingTitle } from "./listing-title";
import { sendStatus } from "./use-change-status";

export type BulkStatus = "active" | "paused" | "archived";

type Result = { status: BulkStatus; outcomes: BulkOutcome[] };

/** Publishes, pauses or, after asking, archives several listings, and tells row by row how it went. */
export function useBulkStatus() {
  const { t } = useTranslation("listing");
  const language = useLanguage();
  const client = useQueryClient();
  const ask = usePrompt();
  const [result, setResult] = useState<Result | null>(null);

  /** False when the person thought better of it. */
  const change = async (listings: readonly SellerListing[], status: BulkStatus): Promise<boolean> => {
    if (status === "archived") {
      const isSure = await ask({
        title: t("bulk.archive_title", { count: listings.length }),
        description: t("bulk.archive_text"),
        confirmText: t("archive.confirm"),
        cancelText: t("archive.cancel"),
      });
      if (!isSure) return false;
    }
    const outcomes = await runBulk(
      listings,
      (listing) => listingTitle(listing, language),
      (listing) => sendStatus({ listing, status }),
    );
    const done = outcomes.filter(({ problem }) => problem === null).length;
    setResult({ status, outcomes });
    if (done === outcomes.length) toast.success(t(`bulk.done_${status}`, { count: done }));
    else toast.warning(t("bulk.partly", { done, total: outcomes.length }));
    await refresh(client, LISTINGS);
    return true;
  };
  return { result, clear: () => setResult(null), change };
}
