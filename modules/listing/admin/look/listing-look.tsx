import { RouteDrawer } from "@medusajs/dashboard/components";
import { Heading, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DetailRow } from "../../../../src/admin/components/detail-row";
import { formatInstant, formatMoney } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { SellerListing } from "../../contract";
import { ListingStatusBadge } from "../list/listing-status-badge";
import { listingTitle } from "../list/listing-title";

const inReaders = (text: { en: string; es?: string | undefined }, language: string) =>
  (language.startsWith("es") && text.es) || text.en;

function Pictures({ images, language }: { images: SellerListing["images"]; language: string }) {
  const { t } = useTranslation("listing");
  if (images.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("form.pictures_none")}
      </Text>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by who has only a keyboard
    <ul className="flex gap-x-2 overflow-x-auto px-6 py-4" tabIndex={0} aria-label={t("form.pictures")}>
      {images.map((image) => (
        <li key={image.url} className="shrink-0">
          <img
            src={image.url}
            alt={inReaders(image.alt, language)}
            loading="lazy"
            className="border-ui-border-base h-32 w-44 rounded-lg border object-cover"
          />
        </li>
      ))}
    </ul>
  );
}

type Props = {
  listing: SellerListing;
  /** Rows before the others, such as whose it is. */
  children?: ReactNode;
  actions: ReactNode;
};

/** A listing at a glance: its pictures, what guests are told and what it costs. */
export function ListingLook({ listing, children, actions }: Props) {
  const { t } = useTranslation("listing");
  const language = useLanguage();
  const money = (amount: number) => formatMoney(amount, listing.currency, language);
  const policy = `policy.${listing.cancellation_policy}` as const;
  const summary = inReaders(listing.summary, language);
  return (
    <>
      <RouteDrawer.Header>
        <div className="flex min-w-0 flex-col items-start gap-y-2">
          <RouteDrawer.Title asChild>
            <Heading className="break-words">{listingTitle(listing, language)}</Heading>
          </RouteDrawer.Title>
          <ListingStatusBadge status={listing.status} />
        </div>
      </RouteDrawer.Header>
      <RouteDrawer.Body tabIndex={0} className="flex-1 divide-y overflow-y-auto p-0">
        <Pictures images={listing.images} language={language} />
        {summary && (
          <Text size="small" className="px-6 py-4">
            {summary}
          </Text>
        )}
        <dl className="divide-y">
          {children}
          <DetailRow label={t("list.kind")}>{t(`kind.${listing.kind}`)}</DetailRow>
          <DetailRow label={t("form.place_name")}>{listing.place_name}</DetailRow>
          {listing.address_line && <DetailRow label={t("form.address")}>{listing.address_line}</DetailRow>}
          <DetailRow label={t("list.price")}>
            {money(listing.base_price)} {t(`per.${listing.per}`)}
          </DetailRow>
          {listing.cleaning_fee > 0 && (
            <DetailRow label={t("form.cleaning_fee")}>{money(listing.cleaning_fee)}</DetailRow>
          )}
          <DetailRow label={t("form.guests")}>{listing.max_guests}</DetailRow>
          <DetailRow label={t("form.booking_mode")}>{t(`booking_mode.${listing.booking_mode}.name`)}</DetailRow>
          <DetailRow label={t("form.times")}>
            {listing.check_in_time} – {listing.check_out_time}
          </DetailRow>
          <DetailRow label={t("form.policy")}>
            {t(`${policy}.name`)}
            <Text as="span" size="xsmall" className="text-ui-fg-subtle block pt-1">
              {t(`${policy}.text`)}
            </Text>
          </DetailRow>
          {listing.deposit && <DetailRow label={t("form.deposit")}>{t("look.deposit", listing.deposit)}</DetailRow>}
          <DetailRow label={t("look.languages")}>
            {t(listing.title.es ? "look.both_languages" : "look.english_only")}
          </DetailRow>
          <DetailRow label={t("list.changed")}>{formatInstant(listing.updated_at, language)}</DetailRow>
        </dl>
      </RouteDrawer.Body>
      <RouteDrawer.Footer>{actions}</RouteDrawer.Footer>
    </>
  );
}
