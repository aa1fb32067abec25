import { Button, Hint, Input, Label, Prompt } from "@medusajs/ui";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";

const NAME_MAX = 60;

type Props = { taken: string[]; onClose: () => void; onSave: (name: string) => void };

/** Asks for the name under which a view is kept; says so where one of that name is replaced. */
export function NameView({ taken, onClose, onSave }: Props) {
  const { t } = useTranslation("berth");
  const [name, setName] = useState("");
  const [isMissing, setMissing] = useState(false);
  const fieldId = useId();
  const given = name.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (given) onSave(given);
    else setMissing(true);
  };
  const hint = isMissing ? t("form.required") : taken.includes(given) ? t("views.replaces") : t("views.hint");
  return (
    <Prompt open variant="confirmation" onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Prompt.Content>
        <form noValidate onSubmit={submit}>
          <Prompt.Header>
            <Prompt.Title>{t("views.save")}</Prompt.Title>
            <Prompt.Description>{t("views.save_text")}</Prompt.Description>
          </Prompt.Header>
          <div className="flex flex-col gap-y-2 px-6 pt-4">
            <Label htmlFor={fieldId} size="small" weight="plus">
              {t("views.name")}
            </Label>
            <Input
              id={fieldId}
              value={name}
              maxLength={NAME_MAX}
              autoFocus
              autoComplete="off"
              aria-invalid={isMissing}
              aria-describedby={`${fieldId}-hint`}
              onChange={(event) => {
                setName(event.target.value);
                setMissing(false);
              }}
            />
            <Hint id={`${fieldId}-hint`} variant={isMissing ? "error" : "info"} aria-live="polite">
              {hint}
            </Hint>
          </div>
          <Prompt.Footer>
            <Prompt.Cancel type="button">{t("views.cancel")}</Prompt.Cancel>
            <Button size="small" type="submit">
              {t("views.keep")}
            </Button>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  );
}
