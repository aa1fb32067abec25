import { Tabs } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { VIEWS, viewOf } from "./booking-view";

/** Pending, confirmed or all; kept in the address, so that a reload and the way back stay where they were. */
export function ViewTabs() {
  const { t } = useTranslation("booking");
  const [parameters, setParameters] = useSearchParams();
  const show = (view: string) => {
    setParameters((previous) => {
      previous.set("view", view);
      previous.delete("offset");
      return previous;
    });
  };
  return (
    <Tabs value={viewOf(parameters.get("view"))} onValueChange={show}>
      <Tabs.List aria-label={t("list.views")}>
        {VIEWS.map((view) => (
          <Tabs.Trigger key={view} value={view}>
            {t(`list.${view}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
