import { RouteDrawer } from "@medusajs/dashboard/components";
import { Button, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { DetailRow } from "../../../../src/admin/components/detail-row";
import { formatDay } from "../../../../src/admin/format";
import { SellerWork } from "../../../../src/admin/sellers/seller-work";
import { useLanguage } from "../../../../src/admin/use-language";
import type { SellerWithMembers } from "../queries";
import { MemberRow } from "../team/member-row";
import { sellerPlace } from "./seller-place";
import { SellerStatusBadge } from "./seller-status-badge";
import { useSuspend } from "./use-suspend";

/** One seller with its listings, its bookings and the people who have access; can be suspended here. */
export function SellerDrawer({ seller }: { seller: SellerWithMembers }) {
  const { t } = useTranslation("seller");
  const language = useLanguage();
  const { change, isPending } = useSuspend(seller);
  const isActive = seller.status === "active";
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
        <SellerWork sellerId={seller.id} />
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
        <Button
          size="small"
          variant={isActive ? "danger" : "primary"}
          isLoading={isPending}
          onClick={() => void change()}
        >
          {t(isActive ? "suspend.action" : "reinstate.action")}
        </Button>
      </RouteDrawer.Footer>
    </>
  );
}
