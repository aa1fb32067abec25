import { Alert, Button, Container, Heading, Input, Label, Text } from "@medusajs/ui";
import { type FormEvent, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { DayField } from "../../../../src/admin/form/day-field";
import { daysBetween, laterOf } from "../../../../src/admin/plain-date";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import type { BlockDraft } from "./block-draft";

/** As the API has it. */
const REASON_LENGTH = 200;

type Props = {
  draft: BlockDraft;
  today: string;
  isByNight: boolean;
  isPending: boolean;
  refusal: string | null;
  onChange: (draft: BlockDraft) => void;
  onSave: () => void;
  onRemove: () => void;
  onCancel: () => void;
};

/** A new block or one that is there already, with its days and its reason. */
export function BlockForm(props: Props) {
  const { draft, today, isByNight, isPending, refusal, onChange, onSave, onRemove, onCancel } = props;
  const { t } = useTranslation("availability");
  const isPhone = useIsPhone();
  const reasonId = useId();
  const form = useRef<HTMLFormElement>(null);
  const reason = useRef<HTMLInputElement>(null);
  const isNew = draft.id === null;
  const count = daysBetween(draft.first, draft.last) + 1;

  // A form that opens is where the work goes on; on a phone it lies below the calendar.
  useEffect(() => {
    if (isPhone) form.current?.scrollIntoView({ block: "nearest", behavior: "smooth" });
    else reason.current?.focus();
  }, [isPhone]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  const unit = isByNight ? "night" : "day";
  return (
    <Container className="p-0">
      <form ref={form} noValidate onSubmit={submit} className="flex scroll-mt-4 flex-col gap-y-4 px-6 py-4">
        <div>
          <Heading level="h2">{t(isNew ? "block.new" : "block.edit")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t(`block.${unit}s`, { count })}
          </Text>
        </div>
        <div className="grid grid-cols-1 gap-3">
          <DayField
            label={t(`block.first_${unit}`)}
            value={draft.first}
            min={isNew ? today : null}
            onChange={(first) => first && onChange({ ...draft, first, last: laterOf(draft.last, first) })}
          />
          <DayField
            label={t(`block.last_${unit}`)}
            value={draft.last}
            min={draft.first}
            onChange={(last) => last && onChange({ ...draft, last })}
          />
        </div>
        <div className="flex flex-col gap-y-1">
          <Label htmlFor={reasonId} size="xsmall" weight="plus">
            {t("block.reason")}
          </Label>
          <Input
            ref={reason}
            id={reasonId}
            size="small"
            maxLength={REASON_LENGTH}
            autoComplete="off"
            placeholder={t("block.reason_example")}
            value={draft.reason}
            onChange={(event) => onChange({ ...draft, reason: event.target.value })}
          />
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("block.reason_hint")}
          </Text>
        </div>
        {refusal && (
          <Alert variant="error" role="alert">
            {refusal}
          </Alert>
        )}
        <div className="flex flex-wrap items-center gap-2">
          <Button size="small" type="submit" isLoading={isPending}>
            {t(isNew ? "block.add" : "block.save")}
          </Button>
          <Button size="small" type="button" variant="secondary" onClick={onCancel}>
            {t("block.cancel")}
          </Button>
          {!isNew && (
            <Button size="small" type="button" variant="danger" className="ml-auto" onClick={onRemove}>
              {t("block.remove")}
            </Button>
          )}
        </div>
      </form>
    </Container>
  );
}
