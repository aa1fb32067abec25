import { useRouteModal } from "@medusajs/dashboard/components";
import { Button, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router-dom";
import { api } from "../../../../src/admin/api";
import { showRefusal } from "../../../../src/admin/form/show-refusal";
import { refresh } from "../../../../src/admin/use-api";
import type { SellerListing } from "../../contract";
import { LISTINGS } from "../queries";
import { emptyValues, type ListingValues, newListingOf } from "./form-values";
import { ListingForm } from "./listing-form";

/** Milliseconds for which a new listing's pictures are asked about. */
const PICTURES_OFFER_MS = 10_000;

type Save = { values: ListingValues; status: "draft" | "active" };

/** A new listing, saved as a draft or published at once. */
export function CreateListing() {
  const { t } = useTranslation("listing");
  const client = useQueryClient();
  const navigate = useNavigate();
  const { handleSuccess } = useRouteModal();
  const form = useForm<ListingValues>({ defaultValues: emptyValues() });
  const { mutate, isPending, variables } = useMutation({
    mutationFn: ({ values, status }: Save) =>
      api<{ listing: SellerListing }>(LISTINGS, { method: "POST", body: newListingOf(values, status) }),
    onSuccess: ({ listing }) => {
      toast.success(t(listing.status === "active" ? "done.published" : "done.created", { title: listing.title.en }), {
        duration: PICTURES_OFFER_MS,
        action: {
          label: t("pictures.offer"),
          altText: t("pictures.offer"),
          onClick: () => void navigate(`${LISTINGS}/${listing.id}/edit`),
        },
      });
      void refresh(client, LISTINGS);
      handleSuccess();
    },
    onError: (error) => showRefusal(form, error),
  });
  const save = (status: Save["status"]) => form.handleSubmit((values) => mutate({ values, status }));
  const saveDraft = save("draft");

  return (
    <ListingForm
      form={form}
      title={t("form.create_title")}
      text={t("form.create_text")}
      isNew
      onSubmit={() => void saveDraft()}
      actions={
        <>
          <Button
            size="small"
            variant="secondary"
            type="submit"
            disabled={isPending}
            isLoading={isPending && variables.status === "draft"}
          >
            {t("form.save_draft")}
          </Button>
          <Button
            size="small"
            type="button"
            disabled={isPending}
            isLoading={isPending && variables.status === "active"}
            onClick={() => void save("active")()}
          >
            {t("form.save_publish")}
          </Button>
        </>
      }
    />
  );
}
