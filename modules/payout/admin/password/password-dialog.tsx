import { Button, Hint, Input, Label, Prompt } from "@medusajs/ui";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError, api } from "../../../../src/admin/api";
import { refusalText } from "../../../../src/admin/refusal-text";

type Props = { onProved: () => void; onClose: () => void };

/** Asks for the password before something about money is changed. */
export function PasswordDialog({ onProved, onClose }: Props) {
  const { t } = useTranslation("payout");
  const [password, setPassword] = useState("");
  const fieldId = useId();
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: () => api("/seller/password-proof", { method: "POST", body: { password } }),
    onSuccess: onProved,
  });
  const isWrong = error instanceof ApiError && error.code === "password.wrong";
  const said = error && (isWrong ? t("password.wrong") : refusalText(error));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== "") mutate();
  };
  return (
    <Prompt open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Prompt.Content>
        <form noValidate onSubmit={submit}>
          <Prompt.Header>
            <Prompt.Title>{t("password.title")}</Prompt.Title>
            <Prompt.Description>{t("password.text")}</Prompt.Description>
          </Prompt.Header>
          <div className="flex flex-col gap-y-2 px-6 pt-4">
            <Label htmlFor={fieldId} size="small" weight="plus">
              {t("password.label")}
            </Label>
            <Input
              id={fieldId}
              type="password"
              autoComplete="current-password"
              autoFocus
              value={password}
              aria-invalid={Boolean(said)}
              aria-describedby={`${fieldId}-hint`}
              onChange={(event) => {
                setPassword(event.target.value);
                reset();
              }}
            />
            <Hint id={`${fieldId}-hint`} variant="error" aria-live="polite">
              {said}
            </Hint>
          </div>
          <Prompt.Footer>
            <Prompt.Cancel type="button">{t("password.cancel")}</Prompt.Cancel>
            <Button size="small" type="submit" isLoading={isPending}>
              {t("password.confirm")}
            </Button>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  );
}
