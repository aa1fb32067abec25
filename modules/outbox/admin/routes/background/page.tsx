import { defineRouteConfig } from "@medusajs/admin-sdk";
import { ArrowPath } from "@medusajs/icons";
import { crumb } from "../../../../../src/admin/crumb";
import { OperatorPage } from "../../../../../src/admin/gates/operator-page";
import { BackgroundWork } from "../../background-work";

/** Timers and messages that gave up, for operators. */
export default function BackgroundPage() {
  return (
    <OperatorPage>
      <BackgroundWork />
    </OperatorPage>
  );
}

export const config = defineRouteConfig({
  label: "nav.background",
  translationNs: "outbox",
  icon: ArrowPath,
  rank: 13,
});

export const handle = crumb("outbox:nav.background");
