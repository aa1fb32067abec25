import { Avatar, Badge, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { personName } from "../../../../src/admin/format";
import type { Member } from "../queries";

type Props = { member: Member; isYou?: boolean; children?: ReactNode };

/** A person with their role; what can be done with them stands at the end. */
export function MemberRow({ member, isYou = false, children }: Props) {
  const { t } = useTranslation("seller");
  const name = personName(member);
  return (
    <li className="flex items-center gap-x-3 px-6 py-3">
      <Avatar size="small" fallback={name.slice(0, 1).toUpperCase()} />
      <div className="flex min-w-0 flex-1 flex-col">
        <Text size="small" weight="plus" className="truncate">
          {name} {isYou && <span className="text-ui-fg-muted font-normal">({t("team.you")})</span>}
        </Text>
        <Text size="small" className="text-ui-fg-subtle truncate">
          {member.email}
        </Text>
      </div>
      <Badge size="2xsmall" rounded="full" title={t(`role_text.${member.role}`)}>
        {t(`role.${member.role}`)}
      </Badge>
      {children}
    </li>
  );
}
