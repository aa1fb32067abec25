import { Form } from "@medusajs/dashboard/components";
import { Button, Container, Heading, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { api } from "../../../../src/admin/api";
import { SelectField } from "../../../../src/admin/form/select-field";
import { showRefusal } from "../../../../src/admin/form/show-refusal";
import { TextField } from "../../../../src/admin/form/text-field";
import { dayInZone } from "../../../../src/admin/format";
import { LISTING_KINDS } from "../../../../src/admin/listing-kinds";
import { refresh } from "../../../../src/admin/use-api";
import { useNow } from "../../../../src/admin/use-now";
import { TAX_RULES } from "../queries";

const EVERY_KIND = "every";
const PPM_OF_PERCENT = 10_000;

type Values = Record<"jurisdiction" | "code" | "rate" | "treatment" | "kind" | "remitted_by" | "valid_from", string>;

const bodyOf = ({ rate, treatment, kind, ...rule }: Values) => ({
  ...rule,
  kind: kind === EVERY_KIND ? null : kind,
  terms: { type: "percent", treatment, rate_ppm: Math.round(Number(rate.replace(",", ".")) * PPM_OF_PERCENT) },
});

/** Makes a rule of a percentage; taxes by nights are made over the API. */
export function NewTaxRule() {
  const { t } = useTranslation(["tax", "listing"]);
  const client = useQueryClient();
  const today = dayInZone(useNow(), "UTC");
  const form = useForm<Values>({
    defaultValues: {
      ...{ jurisdiction: "", code: "vat", rate: "", treatment: "inclusive", kind: EVERY_KIND },
      ...{ remitted_by: "seller", valid_from: today },
    },
  });
  const { mutate, isPending } = useMutation({
    mutationFn: (values: Values) => api(TAX_RULES, { method: "POST", body: bodyOf(values) }),
    onSuccess: () => {
      toast.success(t("form.saved"));
      form.reset();
      void refresh(client, TAX_RULES);
    },
    onError: (error) => showRefusal(form, error),
  });
  const send = form.handleSubmit((values) => mutate(values));
  const { control } = form;
  const ruled = (value: RegExp, message: string) => ({ required: message, pattern: { value, message } });
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("form.title")}
      </Heading>
      <Form {...form}>
        <form
          noValidate
          aria-label={t("form.title")}
          className="grid grid-cols-1 gap-6 px-6 py-6 md:grid-cols-3"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <TextField
            {...{ control, name: "jurisdiction", label: t("form.jurisdiction"), hint: t("form.jurisdiction_hint") }}
            maxLength={2}
            rules={ruled(/^[A-Z]{2}$/, t("form.bad_jurisdiction"))}
          />
          <TextField
            {...{ control, name: "code", label: t("form.code"), hint: t("form.code_hint") }}
            rules={ruled(/^[a-z][a-z0-9_]*$/, t("form.bad_code"))}
          />
          <TextField
            {...{ control, name: "rate", label: t("form.rate") }}
            inputMode="decimal"
            rules={ruled(/^(100|\d{1,2}([.,]\d{1,4})?)$/, t("form.bad_rate"))}
          />
          <SelectField
            {...{ control, name: "treatment", label: t("form.treatment") }}
            options={(["inclusive", "exclusive"] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
          />
          <SelectField
            {...{ control, name: "kind", label: t("form.kind") }}
            options={[
              { value: EVERY_KIND, label: t("rules.every_kind") },
              ...LISTING_KINDS.map((value) => ({ value, label: t(`listing:kind.${value}`) })),
            ]}
          />
          <SelectField
            {...{ control, name: "remitted_by", label: t("form.remitted_by") }}
            options={(["seller", "platform"] as const).map((value) => ({ value, label: t(`rules.${value}`) }))}
          />
          <TextField
            {...{ control, name: "valid_from", label: t("form.valid_from") }}
            rules={ruled(/^\d{4}-\d{2}-\d{2}$/, t("form.bad_date"))}
          />
          <div className="flex items-end md:col-span-3 md:justify-end">
            <Button size="small" type="submit" isLoading={isPending}>
              {t("form.save")}
            </Button>
          </div>
        </form>
      </Form>
    </Container>
  );
}
