import { toast, usePrompt } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../../../src/admin/api";
import { refusalText } from "../../../../src/admin/refusal-text";
import { refresh } from "../../../../src/admin/use-api";
import { useLanguage } from "../../../../src/admin/use-language";
import type { SellerListing } from "../../contract";
import { LISTINGS } from "../queries";
import { listingTitle } from "./listing-title";

type Status = SellerListing["status"];
type Change = { listing: SellerListing; status: Status };

const DONE = {
  active: "done.published",
  paused: "done.paused",
  archived: "done.archived",
  draft: "done.draft",
} as const;

/** Asks the API for a listing's new status. */
export function sendStatus({ listing, status }: Change): Promise<unknown> {
  const path = `${LISTINGS}/${listing.id}`;
  return status === "archived" ? api(path, { method: "DELETE" }) : api(path, { method: "PATCH", body: { status } });
}

/** Publishes, pauses, restores or, after asking, archives a listing, and tells how it went. */
export function useChangeStatus(): (listing: SellerListing, status: Status) => Promise<void> {
  const { t } = useTranslation("listing");
  const language = useLanguage();
  const client = useQueryClient();
  const ask = usePrompt();
  const { mutate } = useMutation({
    mutationFn: sendStatus,
    onSuccess: (_answer, { listing, status }) => {
      toast.success(t(DONE[status], { title: listingTitle(listing, language) }));
      return refresh(client, LISTINGS);
    },
    onError: (error) => {
      toast.error(t("form.not_saved", { ns: "berth" }), { description: refusalText(error) });
    },
  });

  return async (listing, status) => {
    if (status === "archived") {
      const isSure = await ask({
        title: t("archive.title"),
        description: t("archive.text", { title: listingTitle(listing, language) }),
        confirmText: t("archive.confirm"),
        cancelText: t("archive.cancel"),
      });
      if (!isSure) return;
    }
    mutate({ listing, status });
  };
}
