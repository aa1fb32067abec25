import { CheckCircleSolid, ChevronRightMini, CircleDottedLine } from "@medusajs/icons";
import { Container, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { mayManage, type SellerMe } from "../me/membership";
import { useListingCount, useTeamCount } from "./start-queries";

type Step = { id: "listing" | "publish" | "colleague"; isDone: boolean; to: string };

function StepRow({ step }: { step: Step }) {
  const { t } = useTranslation("berth");
  const Icon = step.isDone ? CheckCircleSolid : CircleDottedLine;
  return (
    <li>
      <Link
        to={step.to}
        className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex items-center gap-x-3 px-6 py-4 outline-none"
      >
        <Icon className={step.isDone ? "text-ui-tag-green-icon shrink-0" : "text-ui-fg-muted shrink-0"} />
        <span className="flex min-w-0 flex-1 flex-col">
          <Text as="span" size="small" weight="plus" className={step.isDone ? "text-ui-fg-subtle line-through" : ""}>
            {t(`start.steps.${step.id}`)}
          </Text>
          <Text as="span" size="small" className="text-ui-fg-subtle">
            {t(`start.steps.${step.id}_text`)}
          </Text>
        </span>
        <span className="sr-only">{t(step.isDone ? "start.steps.done" : "start.steps.open")}</span>
        <ChevronRightMini className="text-ui-fg-muted shrink-0" />
      </Link>
    </li>
  );
}

/** A new seller's way to their first booking; gone once every step is done, and not for staff, who can take none. */
export function NextSteps({ me }: { me: SellerMe }) {
  const { t } = useTranslation("berth");
  const canManage = mayManage(me);
  const listings = useListingCount();
  const published = useListingCount("active");
  const team = useTeamCount(canManage);
  if (!canManage || listings === undefined || published === undefined || team === undefined) return null;

  const steps: Step[] = [
    { id: "listing", isDone: listings > 0, to: "/seller/listings/create" },
    { id: "publish", isDone: published > 0, to: "/seller/listings" },
    { id: "colleague", isDone: team > 1, to: "/seller/team/invite" },
  ];
  const done = steps.filter((step) => step.isDone).length;
  if (done === steps.length) return null;
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-3 px-6 py-4">
        <Heading level="h2">{t("start.steps.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle shrink-0">
          {t("start.steps.progress", { done, total: steps.length })}
        </Text>
      </div>
      <ol className="divide-y">
        {steps.map((step) => (
          <StepRow key={step.id} step={step} />
        ))}
      </ol>
    </Container>
  );
}
