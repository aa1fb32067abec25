import { Heading } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../src/admin/components/load-error";
import { GaveUpCard } from "./gave-up-card";
import { EFFECTS, TIMERS, useDeadEffects, useDeadTimers } from "./queries";

/** What failed in the background until nobody tried any more. */
export function BackgroundWork() {
  const { t } = useTranslation("outbox");
  const timers = useDeadTimers();
  const effects = useDeadEffects();
  const error = timers.error ?? effects.error;
  if (error) return <LoadError error={error} onRetry={() => void Promise.all([timers.refetch(), effects.refetch()])} />;
  return (
    <div className="flex flex-col gap-y-3">
      <Heading level="h1" className="px-1 py-2">
        {t("nav.background")}
      </Heading>
      <GaveUpCard
        kind="timers"
        items={timers.data?.timers}
        count={timers.data?.count ?? 0}
        path={TIMERS}
        again="retry"
      />
      <GaveUpCard
        kind="effects"
        items={effects.data?.effects.map(({ topic, ...effect }) => ({ ...effect, name: topic }))}
        count={effects.data?.count ?? 0}
        path={EFFECTS}
        again="resend"
      />
    </div>
  );
}
