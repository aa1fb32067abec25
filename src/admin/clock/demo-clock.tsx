import { Button, Container, Heading, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../api";
import { formatInstant } from "../format";
import { refusalText } from "../refusal-text";
import { useApi } from "../use-api";
import { useLanguage } from "../use-language";

const CLOCK = "/admin/demo/clock";
const TICK_MS = 30_000;

/** ISO 8601 durations by which the demo's time moves on, with the key of their words. */
const STEPS = [
  { advance: "PT1H", text: "hour" },
  { advance: "P1D", text: "day" },
  { advance: "P3D", text: "days" },
  { advance: "P7D", text: "week" },
] as const;

type Clock = { clock: { now: string } };

/** The demo's time and how to move it; nothing where there is no demo, for the API then has no such route. */
export function DemoClock() {
  const { t } = useTranslation("berth");
  const language = useLanguage();
  const client = useQueryClient();
  const { data } = useApi<Clock>(CLOCK, {}, { refetchInterval: TICK_MS });
  const { mutate, isPending, variables } = useMutation({
    mutationFn: (advance: string) => api<Clock>(CLOCK, { method: "POST", body: { advance } }),
    onSuccess: ({ clock }) => {
      toast.success(t("clock.moved", { time: formatInstant(clock.now, language) }));
      // What the time set off may show anywhere.
      return client.invalidateQueries();
    },
    onError: (error) => toast.error(t("clock.failed"), { description: refusalText(error) }),
  });
  if (!data) return null;
  return (
    <Container className="flex flex-col items-start justify-between gap-4 md:flex-row md:items-center">
      <div className="flex min-w-0 flex-col">
        <Heading level="h2">{t("clock.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("clock.text", { time: formatInstant(data.clock.now, language) })}
        </Text>
      </div>
      <fieldset className="flex shrink-0 flex-wrap gap-2" aria-label={t("clock.advance")}>
        {STEPS.map(({ advance, text }) => (
          <Button
            key={advance}
            size="small"
            variant="secondary"
            disabled={isPending}
            isLoading={isPending && variables === advance}
            onClick={() => mutate(advance)}
          >
            {t(`clock.${text}`)}
          </Button>
        ))}
      </fieldset>
    </Container>
  );
}
