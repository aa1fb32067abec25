import { useRouteModal } from "@medusajs/dashboard/components";
import { Button, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { api } from "../../../../src/admin/api";
import { showRefusal } from "../../../../src/admin/form/show-refusal";
import { refresh } from "../../../../src/admin/use-api";
import type { SellerListing } from "../../contract";
import { LISTINGS } from "../queries";
import { type ListingValues, listingChangeOf, valuesOf } from "./form-values";
import { ListingForm } from "./listing-form";

/** A listing of the seller's, to change or, for staff, to look at. */
export function EditListing({ listing, canChange }: { listing: SellerListing; canChange: boolean }) {
  const { t } = useTranslation("listing");
  const client = useQueryClient();
  const { handleSuccess } = useRouteModal();
  const form = useForm<ListingValues>({ defaultValues: valuesOf(listing) });
  const { mutate, isPending } = useMutation({
    mutationFn: (values: ListingValues) =>
      api(`${LISTINGS}/${listing.id}`, { method: "PATCH", body: listingChangeOf(values) }),
    onSuccess: () => {
      toast.success(t("done.saved"));
      void refresh(client, LISTINGS);
      handleSuccess();
    },
    onError: (error) => showRefusal(form, error),
  });
  const save = form.handleSubmit((values) => mutate(values));

  return (
    <ListingForm
      form={form}
      title={t("form.edit_title")}
      text={t("form.edit_text")}
      isNew={false}
      canChange={canChange}
      listing={listing}
      onSubmit={() => void save()}
      actions={
        canChange && (
          <Button size="small" type="submit" isLoading={isPending}>
            {t("form.save")}
          </Button>
        )
      }
    />
  );
}
