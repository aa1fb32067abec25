import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { LoadError } from "../../../../src/admin/components/load-error";
import { mayManage, type SellerMe } from "../../../../src/admin/me/membership";
import { useMembers } from "../queries";
import { MemberMenu } from "./member-menu";
import { MemberRow } from "./member-row";

/** Who works for the seller; owners change it. */
export function MembersList({ me }: { me: SellerMe }) {
  const { t } = useTranslation("seller");
  const { data, error, refetch } = useMembers();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const isOwner = me.member_role === "owner";
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-3 px-6 py-4">
        <div>
          <Heading level="h1">{t("team.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("team.subtitle", { seller: me.seller.name })}
          </Text>
        </div>
        {mayManage(me) && (
          <Button asChild size="small" variant="secondary">
            <Link to="invite">{t("team.invite")}</Link>
          </Button>
        )}
      </div>
      {data ? (
        <ul className="divide-y">
          {data.members.map((member) => (
            <MemberRow key={member.id} member={member} isYou={member.user_id === me.user.id}>
              {isOwner && member.user_id !== me.user.id && <MemberMenu member={member} sellerName={me.seller.name} />}
            </MemberRow>
          ))}
        </ul>
      ) : (
        <div className="flex flex-col gap-y-3 px-6 py-4" aria-busy="true">
          <Skeleton className="h-9 w-full" />
          <Skeleton className="h-9 w-full" />
        </div>
      )}
    </Container>
  );
}
