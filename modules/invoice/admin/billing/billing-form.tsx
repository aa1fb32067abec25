import { Form } from "@medusajs/dashboard/components";
import { Button, Container, Heading, Skeleton, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { api } from "../../../../src/admin/api";
import { LoadError } from "../../../../src/admin/components/load-error";
import { SelectField } from "../../../../src/admin/form/select-field";
import { showRefusal } from "../../../../src/admin/form/show-refusal";
import { TextAreaField } from "../../../../src/admin/form/text-area-field";
import { TextField } from "../../../../src/admin/form/text-field";
import type { SellerMe } from "../../../../src/admin/me/membership";
import { refresh } from "../../../../src/admin/use-api";
import { BILLING, type BillingDetails, useBillingDetails } from "../queries";
import { type BillingValues, detailsOf, valuesOf } from "./billing-values";

function BillingFields({ details, me }: { details: BillingDetails | null; me: SellerMe }) {
  const { t } = useTranslation("sales");
  const client = useQueryClient();
  const form = useForm<BillingValues>({ defaultValues: valuesOf(details, me.seller.name) });
  const { mutate, isPending } = useMutation({
    mutationFn: (values: BillingValues) => api(BILLING, { method: "POST", body: detailsOf(values) }),
    onSuccess: () => {
      toast.success(t("billing.saved"));
      void refresh(client, BILLING);
      void refresh(client, "/seller/tax-reports");
    },
    onError: (error) => showRefusal(form, error),
  });
  const send = form.handleSubmit((values) => mutate(values));
  const { control } = form;
  const required = t("billing.required");
  const isOwner = me.member_role === "owner";
  return (
    <Form {...form}>
      <form
        noValidate
        aria-label={t("billing.title")}
        className="grid grid-cols-1 gap-6 px-6 py-6 md:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField control={control} name="legal_name" label={t("billing.legal_name")} rules={{ required }} />
        <SelectField
          control={control}
          name="kind"
          label={t("billing.kind")}
          options={(["individual", "entity"] as const).map((value) => ({ value, label: t(`billing.${value}`) }))}
        />
        <TextAreaField
          control={control}
          name="address"
          label={t("billing.address")}
          hint={t("billing.address_hint")}
          rules={{ required }}
          rows={3}
          className="md:col-span-2"
        />
        <TextField
          control={control}
          name="country_code"
          label={t("billing.country")}
          hint={t("billing.country_hint")}
          maxLength={2}
          rules={{ required, pattern: { value: /^[A-Z]{2}$/, message: t("billing.bad_country") } }}
        />
        <TextField control={control} name="tax_id" label={t("billing.tax_id")} isOptional />
        <TextField control={control} name="vat_id" label={t("billing.vat_id")} isOptional />
        <TextField
          control={control}
          name="born_on"
          label={t("billing.born_on")}
          hint={t("billing.born_hint")}
          isOptional
          rules={{ pattern: { value: /^\d{4}-\d{2}-\d{2}$/, message: t("billing.bad_date") } }}
        />
        <TextField control={control} name="email" label={t("billing.email")} type="email" isOptional />
        <SelectField
          control={control}
          name="language"
          label={t("billing.language")}
          options={[
            { value: "en", label: t("billing.english") },
            { value: "es", label: t("billing.spanish") },
          ]}
        />
        <div className="flex items-center justify-end gap-x-4 md:col-span-2">
          {!isOwner && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("billing.only_owner")}
            </Text>
          )}
          <Button size="small" type="submit" isLoading={isPending} disabled={!isOwner}>
            {t("billing.save")}
          </Button>
        </div>
      </form>
    </Form>
  );
}

/** What a seller's documents and reports say of the seller. */
export function BillingForm({ me }: { me: SellerMe }) {
  const { t } = useTranslation("sales");
  const { data, error, refetch } = useBillingDetails();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("billing.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("billing.text")}
        </Text>
      </div>
      {data ? <BillingFields details={data.billing_details} me={me} /> : <Skeleton className="m-6 h-64" />}
    </Container>
  );
}
