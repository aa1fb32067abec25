import { defineLayoutConfig } from "@medusajs/admin-sdk";
import { clx, Divider } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import "../boot/boot";
import { CollapsibleGroup } from "../components/collapsible-group";
import type { LayoutProps } from "../gates/layout-props";
import { hasEntries, keepEntries } from "../gates/navigation";
import { useMe } from "../me/use-me";

const GROUPS = [
  { section: "general", label: "app.nav.settings.general" },
  { section: "developer", label: "app.nav.settings.developer" },
  { section: "myAccount", label: "app.nav.settings.myAccount" },
  { section: "extensions", label: "app.nav.common.extensions" },
];

/** Replaces the core's layout of the same name: a seller finds their profile there and nothing of the store's. */
export default function SettingsSidebar({ sections, className }: LayoutProps) {
  const { t } = useTranslation();
  const state = useMe();
  if (state.status !== "known") return <div className="flex-1" />;
  const own =
    state.me.role === "operator"
      ? sections
      : { myAccount: keepEntries(sections.myAccount, (key) => key === "core:settings-nav:/settings/profile") };
  const shown = GROUPS.map((group) => ({ ...group, entries: own[group.section] })).filter((group) =>
    hasEntries(group.entries),
  );
  return (
    <div className={clx("flex flex-1 flex-col", className)}>
      {shown.map(({ section, label, entries }, index) => (
        <div key={section}>
          {index > 0 && (
            <div className="flex items-center justify-center px-3">
              <Divider variant="dashed" />
            </div>
          )}
          <CollapsibleGroup label={t(label)}>{entries}</CollapsibleGroup>
        </div>
      ))}
    </div>
  );
}

export const config = defineLayoutConfig({
  id: "core:settings-sidebar",
  sections: [
    { id: "general", ordering: "list" },
    { id: "developer", ordering: "list" },
    { id: "myAccount", ordering: "list" },
    { id: "extensions", ordering: "list" },
  ],
});
