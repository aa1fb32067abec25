import { RouteDrawer, useRouteModal } from "@medusajs/dashboard/components";
import { Button, Heading, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { api } from "../../../../src/admin/api";
import { ChoiceField } from "../../../../src/admin/form/choice-field";
import { KeyboardForm } from "../../../../src/admin/form/keyboard-form";
import { SelectField } from "../../../../src/admin/form/select-field";
import { showRefusal } from "../../../../src/admin/form/show-refusal";
import { TextField } from "../../../../src/admin/form/text-field";
import type { SellerMe } from "../../../../src/admin/me/membership";
import { refresh } from "../../../../src/admin/use-api";
import { useLanguage } from "../../../../src/admin/use-language";
import { INVITATIONS, type Member } from "../queries";

type InviteValues = { email: string; role: Member["role"]; language: "en" | "es" };

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Invites a colleague by mail; only an owner may make another. */
export function InviteForm({ me }: { me: SellerMe }) {
  const { t } = useTranslation("seller");
  const language = useLanguage().startsWith("es") ? "es" : "en";
  const client = useQueryClient();
  const { handleSuccess } = useRouteModal();
  const form = useForm<InviteValues>({ defaultValues: { email: "", role: "staff", language } });
  const { mutate, isPending } = useMutation({
    mutationFn: (values: InviteValues) => api(INVITATIONS, { method: "POST", body: values }),
    onSuccess: (_answer, { email }) => {
      toast.success(t("done.invited", { email }));
      void refresh(client, INVITATIONS);
      handleSuccess();
    },
    onError: (error) => showRefusal(form, error),
  });
  const send = form.handleSubmit((values) => mutate(values));
  const roles = me.member_role === "owner" ? (["staff", "manager", "owner"] as const) : (["staff", "manager"] as const);
  const badEmail = t("invite.bad_email");

  return (
    <RouteDrawer.Form form={form}>
      <KeyboardForm onSubmit={() => void send()} label={t("invite.title")}>
        <RouteDrawer.Header>
          <RouteDrawer.Title asChild>
            <Heading>{t("invite.title")}</Heading>
          </RouteDrawer.Title>
          <RouteDrawer.Description asChild>
            <Text size="small" className="text-ui-fg-subtle">
              {t("invite.text", { seller: me.seller.name })}
            </Text>
          </RouteDrawer.Description>
        </RouteDrawer.Header>
        <RouteDrawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
          <TextField
            control={form.control}
            name="email"
            label={t("invite.email")}
            type="email"
            inputMode="email"
            autoFocus
            rules={{ required: badEmail, pattern: { value: EMAIL, message: badEmail } }}
          />
          <ChoiceField
            control={form.control}
            name="role"
            label={t("invite.role")}
            columns={1}
            choices={roles.map((role) => ({ value: role, label: t(`role.${role}`), text: t(`role_text.${role}`) }))}
          />
          <SelectField
            control={form.control}
            name="language"
            label={t("invite.language")}
            options={[
              { value: "en", label: t("invite.english") },
              { value: "es", label: t("invite.spanish") },
            ]}
          />
        </RouteDrawer.Body>
        <RouteDrawer.Footer>
          <RouteDrawer.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("invite.cancel")}
            </Button>
          </RouteDrawer.Close>
          <Button size="small" type="submit" isLoading={isPending}>
            {t("invite.send")}
          </Button>
        </RouteDrawer.Footer>
      </KeyboardForm>
    </RouteDrawer.Form>
  );
}
