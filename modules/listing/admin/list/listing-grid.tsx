import { Photo } from "@medusajs/icons";
import { Checkbox, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { formatMoney } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { SellerListing } from "../../contract";
import { ListingStatusBadge } from "./listing-status-badge";
import { listingTitle } from "./listing-title";

type Choice = { isChosen: (id: string) => boolean; toggle: (id: string, isChosen: boolean) => void };

type Props<Listing> = {
  listings: Listing[];
  hrefOf: (listing: Listing) => string;
  /** A line below the place, for operators the seller's name. */
  noteOf?: (listing: Listing) => string;
  /** Left out where nothing is done to several at once. */
  choice?: Choice;
};

type CardProps<Listing> = Omit<Props<Listing>, "listings"> & { listing: Listing };

function ListingCard<Listing extends SellerListing>({ listing, hrefOf, noteOf, choice }: CardProps<Listing>) {
  const { t } = useTranslation(["listing", "berth"]);
  const language = useLanguage();
  const title = listingTitle(listing, language);
  const [image] = listing.images;
  const price = formatMoney(listing.base_price, listing.currency, language);
  return (
    <li className="bg-ui-bg-base shadow-elevation-card-rest hover:shadow-elevation-card-hover relative overflow-hidden rounded-lg">
      {choice && (
        <span className="bg-ui-bg-base absolute left-2 top-2 z-10 flex rounded p-1.5">
          <Checkbox
            aria-label={t("berth:bulk.select", { name: title })}
            checked={choice.isChosen(listing.id)}
            onCheckedChange={(checked) => choice.toggle(listing.id, checked === true)}
          />
        </span>
      )}
      <Link
        to={hrefOf(listing)}
        className="focus-visible:shadow-borders-focus flex h-full flex-col rounded-lg outline-none"
      >
        {image ? (
          <img src={image.url} alt="" loading="lazy" className="aspect-[4/3] w-full object-cover" />
        ) : (
          <span className="bg-ui-bg-subtle text-ui-fg-muted flex aspect-[4/3] w-full items-center justify-center">
            <Photo aria-label={t("form.pictures_none")} />
          </span>
        )}
        <span className="flex flex-1 flex-col gap-y-1 p-3">
          <Text as="span" size="small" weight="plus" className="line-clamp-2">
            {title}
          </Text>
          <Text as="span" size="xsmall" className="text-ui-fg-subtle truncate">
            {noteOf ? noteOf(listing) : listing.place_name}
          </Text>
          <span className="mt-auto flex flex-wrap items-center justify-between gap-2 pt-1">
            <Text as="span" size="small" className="tabular-nums">
              {price} {t(`per.${listing.per}`)}
            </Text>
            <ListingStatusBadge status={listing.status} />
          </span>
        </span>
      </Link>
    </li>
  );
}

/** Listings as pictures beside one another. */
export function ListingGrid<Listing extends SellerListing>({ listings, ...card }: Props<Listing>) {
  const { t } = useTranslation("listing");
  return (
    <ul
      className="grid w-full grid-cols-1 gap-4 py-2 text-left sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4"
      aria-label={t("list.title")}
    >
      {listings.map((listing) => (
        <ListingCard key={listing.id} listing={listing} {...card} />
      ))}
    </ul>
  );
}
