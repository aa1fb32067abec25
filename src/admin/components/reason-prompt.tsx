import { Button, Hint, Label, Prompt, Textarea } from "@medusajs/ui";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";

/** Bounds of a reason, as the API has them. */
const MINIMUM = 3;
const MAXIMUM = 1000;

type Props = {
  title: string;
  text: string;
  /** What the reason is for and who reads it. */
  hint: string;
  label: string;
  confirmText: string;
  cancelText: string;
  onClose: () => void;
  onConfirm: (reason: string) => void;
};

/** Asks for a reason before something is done that somebody else will read about. */
export function ReasonPrompt({ title, text, hint, label, confirmText, cancelText, onClose, onConfirm }: Props) {
  const { t } = useTranslation("berth");
  const [reason, setReason] = useState("");
  const [error, setError] = useState("");
  const fieldId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = reason.trim();
    if (given.length === 0) setError(t("form.required"));
    else if (given.length < MINIMUM) setError(t("form.too_short", { min: MINIMUM }));
    else onConfirm(given);
  };
  return (
    <Prompt open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Prompt.Content>
        <form noValidate onSubmit={submit}>
          <Prompt.Header>
            <Prompt.Title>{title}</Prompt.Title>
            <Prompt.Description>{text}</Prompt.Description>
          </Prompt.Header>
          <div className="flex flex-col gap-y-2 px-6 pt-4">
            <Label htmlFor={fieldId} size="small" weight="plus">
              {label}
            </Label>
            <Textarea
              id={fieldId}
              rows={4}
              maxLength={MAXIMUM}
              value={reason}
              autoFocus
              aria-invalid={error !== ""}
              aria-describedby={`${fieldId}-hint`}
              onChange={(event) => {
                setReason(event.target.value);
                setError("");
              }}
            />
            <Hint id={`${fieldId}-hint`} variant={error ? "error" : "info"} aria-live="polite">
              {error || hint}
            </Hint>
          </div>
          <Prompt.Footer>
            <Prompt.Cancel type="button">{cancelText}</Prompt.Cancel>
            <Button size="small" type="submit" variant="danger">
              {confirmText}
            </Button>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  );
}
