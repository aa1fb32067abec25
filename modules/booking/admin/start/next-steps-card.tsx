import { CheckCircleSolid, ChevronRightMini, CircleDottedLine } from "@medusajs/icons";
import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { Card } from "./card";
import type { Step } from "./next-steps";

function StepRow({ step }: { step: Step }) {
  const { t } = useTranslation("start");
  const Icon = step.isDone ? CheckCircleSolid : CircleDottedLine;
  return (
    <li>
      <Link
        to={step.to}
        className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex items-center gap-x-3 px-6 py-3 outline-none"
      >
        <Icon className={step.isDone ? "text-ui-tag-green-icon shrink-0" : "text-ui-fg-muted shrink-0"} />
        <span className="flex min-w-0 flex-1 flex-col">
          <Text as="span" size="small" weight="plus" className={step.isDone ? "text-ui-fg-subtle line-through" : ""}>
            {t(`steps.${step.id}`)}
          </Text>
          {!step.isDone && (
            <Text as="span" size="small" className="text-ui-fg-subtle">
              {t(`steps.${step.id}_text`)}
            </Text>
          )}
        </span>
        <span className="sr-only">{t(step.isDone ? "steps.done" : "steps.open")}</span>
        <ChevronRightMini className="text-ui-fg-muted shrink-0" />
      </Link>
    </li>
  );
}

/** A new seller's next steps, ticked off as they are done; gone once every one is. */
export function NextStepsCard({ steps }: { steps: Step[] }) {
  const { t } = useTranslation("start");
  const done = steps.filter(({ isDone }) => isDone).length;
  if (done === steps.length) return null;
  return (
    <Card title={t("steps.title")} text={t("steps.progress", { done, total: steps.length })}>
      <ol className="divide-y">
        {steps.map((step) => (
          <StepRow key={step.id} step={step} />
        ))}
      </ol>
    </Card>
  );
}
