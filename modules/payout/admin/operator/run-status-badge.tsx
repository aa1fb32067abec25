import { StatusBadge } from "@medusajs/ui";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import type { PayoutRunView } from "../../contract";

const COLOURS: Record<PayoutRunView["state"], ComponentProps<typeof StatusBadge>["color"]> = {
  waiting: "grey",
  running: "blue",
  finished: "green",
};

/** Whether a run is over. */
export function RunStatusBadge({ state }: Pick<PayoutRunView, "state">) {
  const { t } = useTranslation("payout");
  return <StatusBadge color={COLOURS[state]}>{t(`run.${state}`)}</StatusBadge>;
}
