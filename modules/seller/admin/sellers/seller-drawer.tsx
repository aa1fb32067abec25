import { RouteDrawer } from "@medusajs/dashboard/components";
import { Button, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { DetailRow } from "../../../../src/admin/components/detail-row";
import { formatDay } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { SellerWithMembers } from "../queries";
import { MemberRow } from "../team/member-row";
import { sellerPlace } from "./seller-place";
import { SellerStatusBadge } from "./seller-status-badge";

/** One seller with the people who have access. */
export function SellerDrawer({ seller }: { seller: SellerWithMembers }) {
  const { t } = useTranslation("seller");
  const language = useLanguage();
  return (
    <>
      <RouteDrawer.Header>
        <div className="flex flex-wrap items-center gap-2">
          <RouteDrawer.Title asChild>
            <Heading>{seller.name}</Heading>
          </RouteDrawer.Title>
          <SellerStatusBadge status={seller.status} />
        </div>
      </RouteDrawer.Header>
      <RouteDrawer.Body className="flex-1 divide-y overflow-y-auto p-0">
        <dl className="divide-y">
          <DetailRow label={t("sellers.place")}>{sellerPlace(seller, language)}</DetailRow>
          <DetailRow label={t("sellers.since")}>{formatDay(seller.created_at, language)}</DetailRow>
          {seller.about && <DetailRow label={t("sellers.about")}>{seller.about}</DetailRow>}
        </dl>
        <section>
          <Heading level="h3" className="bg-ui-bg-subtle px-6 py-2">
            {t("sellers.members")}
          </Heading>
          {seller.members.length === 0 ? (
            <Text size="small" className="text-ui-fg-subtle px-6 py-3">
              {t("sellers.no_members")}
            </Text>
          ) : (
            <ul className="divide-y">
              {seller.members.map((member) => (
                <MemberRow key={member.id} member={member} />
              ))}
            </ul>
          )}
        </section>
      </RouteDrawer.Body>
      <RouteDrawer.Footer>
        <RouteDrawer.Close asChild>
          <Button size="small" variant="secondary">
            {t("sellers.close")}
          </Button>
        </RouteDrawer.Close>
        <Button asChild size="small">
          <Link to={`/all-listings?seller_id=${seller.id}`}>{t("sellers.listings")}</Link>
        </Button>
      </RouteDrawer.Footer>
    </>
  );
}
