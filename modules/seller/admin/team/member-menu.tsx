import { ActionMenu } from "@medusajs/dashboard/components";
import { Trash, User } from "@medusajs/icons";
import { useTranslation } from "react-i18next";
import { personName } from "../../../../src/admin/format";
import { MEMBERS, type Member } from "../queries";
import { useTeamChange } from "./use-team-change";

const ROLES = ["owner", "manager", "staff"] as const;

/** What an owner can do with a member: another role, or no access any more. */
export function MemberMenu({ member, sellerName }: { member: Member; sellerName: string }) {
  const { t } = useTranslation("seller");
  const change = useTeamChange();
  const name = personName(member);
  const path = `${MEMBERS}/${member.id}`;

  const changeRole = (role: Member["role"]) =>
    change({
      ...{ path, method: "PATCH", body: { role }, list: MEMBERS, isDangerous: false },
      question: {
        title: t("change.title", { name, role: t(`role.${role}`) }),
        description: t(`role_text.${role}`),
        confirmText: t("change.confirm"),
        cancelText: t("change.cancel"),
      },
      done: t("done.changed", { name, role: t(`role.${role}`) }),
    });
  const remove = () =>
    change({
      ...{ path, method: "DELETE", list: MEMBERS, isDangerous: true },
      question: {
        title: t("remove.title", { name }),
        description: t("remove.text", { name, seller: sellerName }),
        confirmText: t("remove.confirm"),
        cancelText: t("remove.cancel"),
      },
      done: t("done.removed", { name }),
    });

  const others = ROLES.filter((role) => role !== member.role);
  return (
    <ActionMenu
      groups={[
        {
          actions: others.map((role) => ({
            icon: <User />,
            label: t("team.change_role", { role: t(`role.${role}`) }),
            onClick: () => void changeRole(role),
          })),
        },
        { actions: [{ icon: <Trash />, label: t("team.remove"), onClick: () => void remove() }] },
      ]}
    />
  );
}
