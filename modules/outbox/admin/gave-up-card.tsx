import { Button, Container, Heading, Skeleton, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../../src/admin/api";
import { formatInstant } from "../../../src/admin/format";
import { refusalText } from "../../../src/admin/refusal-text";
import { refresh } from "../../../src/admin/use-api";
import { useLanguage } from "../../../src/admin/use-language";

/** One thing that failed until its attempts were used up. */
export type GaveUp = {
  id: string;
  name: string;
  key: string;
  attempts: number;
  last_error: string | null;
  settled_at: string | null;
};

type Props = {
  kind: "timers" | "effects";
  /** Undefined while it is loading. */
  items: GaveUp[] | undefined;
  count: number;
  /** Where the list is read; what is tried again lies below it. */
  path: string;
  /** The last part of the route that tries again. */
  again: "retry" | "resend";
};

function Row({ item, kind, onAgain, isPending }: Pick<Props, "kind"> & RowProps) {
  const { t } = useTranslation("outbox");
  const language = useLanguage();
  const facts = [item.settled_at && formatInstant(item.settled_at, language), t("attempts", { count: item.attempts })];
  return (
    <li className="flex flex-col items-start justify-between gap-3 px-6 py-3 sm:flex-row">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Text size="small" leading="compact" weight="plus" className="break-all">
          {item.name} · {item.key}
        </Text>
        <Text size="small" leading="compact" className="break-words">
          {item.last_error ?? t("no_error")}
        </Text>
        <Text size="xsmall" leading="compact" className="text-ui-fg-subtle">
          {facts.filter(Boolean).join(" · ")}
        </Text>
      </div>
      <Button size="small" variant="secondary" className="shrink-0" isLoading={isPending} onClick={onAgain}>
        {t(`${kind}.again`)}
      </Button>
    </li>
  );
}

type RowProps = { item: GaveUp; onAgain: () => void; isPending: boolean };

/** What gave up, with its reason and the way to start it again. */
export function GaveUpCard({ kind, items, count, path, again }: Props) {
  const { t } = useTranslation("outbox");
  const client = useQueryClient();
  const { mutate, isPending, variables } = useMutation({
    mutationFn: (id: string) => api(`${path}/${id}/${again}`, { method: "POST", body: {} }),
    onSuccess: () => toast.success(t(`${kind}.done`)),
    onError: (error) => toast.error(t("failed"), { description: refusalText(error) }),
    onSettled: () => refresh(client, path),
  });
  const hidden = count - (items?.length ?? 0);
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col px-6 py-4">
        <Heading level="h2">{t(`${kind}.title`)}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`${kind}.text`)}
        </Text>
      </div>
      {!items && (
        <div className="px-6 py-4" aria-busy="true">
          <Skeleton className="h-8 w-full" />
        </div>
      )}
      {items?.length === 0 && (
        <Text size="small" className="px-6 py-4">
          {t(`${kind}.none`)}
        </Text>
      )}
      {items && items.length > 0 && (
        <ul className="divide-y" aria-label={t(`${kind}.title`)}>
          {items.map((item) => (
            <Row
              key={item.id}
              item={item}
              kind={kind}
              isPending={isPending && variables === item.id}
              onAgain={() => mutate(item.id)}
            />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("more", { count: hidden })}
        </Text>
      )}
    </Container>
  );
}
