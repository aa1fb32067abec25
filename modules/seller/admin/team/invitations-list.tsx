import { Badge, Button, Container, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import { INVITATIONS, type Invitation, useInvitations } from "../queries";
import { useTeamChange } from "./use-team-change";

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation("seller");
  const language = useLanguage();
  const change = useTeamChange();
  const { email } = invitation;
  const withdraw = () =>
    change({
      path: `${INVITATIONS}/${invitation.id}`,
      ...{ method: "DELETE", list: INVITATIONS, isDangerous: true },
      question: {
        title: t("withdraw.title"),
        description: t("withdraw.text", { email }),
        confirmText: t("withdraw.confirm"),
        cancelText: t("withdraw.cancel"),
      },
      done: t("done.withdrawn", { email }),
    });
  return (
    <li className="flex items-center gap-x-3 px-6 py-3">
      <div className="flex min-w-0 flex-1 flex-col">
        <Text size="small" weight="plus" className="truncate">
          {email}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("team.until")} {formatDay(invitation.expires_at, language)}
        </Text>
      </div>
      <Badge size="2xsmall" rounded="full">
        {t(`role.${invitation.role}`)}
      </Badge>
      <Button size="small" variant="transparent" onClick={() => void withdraw()}>
        {t("team.withdraw")}
      </Button>
    </li>
  );
}

/** Who was invited and has not answered; for owners and managers. */
export function InvitationsList() {
  const { t } = useTranslation("seller");
  const { data } = useInvitations();
  if (!data) return null;
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("team.invitations")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t(data.count === 0 ? "team.no_invitations" : "team.invitations_text")}
        </Text>
      </div>
      <ul className="divide-y">
        {data.invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </Container>
  );
}
