import { toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../../../../src/admin/api";
import { refusalText } from "../../../../../src/admin/refusal-text";
import { keyOf, refresh } from "../../../../../src/admin/use-api";
import type { SellerListing } from "../../../contract";
import { LISTINGS } from "../../queries";

type Images = SellerListing["images"];

/** What can be done with the pictures that a listing has; each change is shown at once and put back when refused. */
export function usePictures(listingId: string) {
  const { t } = useTranslation("listing");
  const client = useQueryClient();
  const key = keyOf(`${LISTINGS}/${listingId}`);

  const show = (change: (listing: SellerListing) => SellerListing) =>
    client.setQueryData<{ listing: SellerListing }>(key, (answer) => answer && { listing: change(answer.listing) });

  const { mutate, isPending } = useMutation({
    mutationFn: (images: Images) =>
      api<{ listing: SellerListing }>(`${LISTINGS}/${listingId}/images`, {
        method: "PATCH",
        body: { images: images.map(({ url, alt: { en, es } }) => ({ url, alt: es ? { en, es } : { en } })) },
      }),
    onMutate: async (images) => {
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData(key);
      show((listing) => ({ ...listing, images }));
      return before;
    },
    onError: (error, _images, before) => {
      client.setQueryData(key, before);
      toast.error(t("pictures.not_changed"), { description: refusalText(error) });
    },
    onSettled: () => refresh(client, LISTINGS),
  });
  return {
    change: mutate,
    isPending,
    added: (listing: SellerListing) => {
      show(() => listing);
      void refresh(client, LISTINGS);
    },
  };
}
