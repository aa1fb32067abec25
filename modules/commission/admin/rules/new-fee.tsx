import { Form } from "@medusajs/dashboard/components";
import { Button, Container, Heading, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { api } from "../../../../src/admin/api";
import { ComboboxField } from "../../../../src/admin/form/combobox-field";
import { SelectField } from "../../../../src/admin/form/select-field";
import { showRefusal } from "../../../../src/admin/form/show-refusal";
import { TextField } from "../../../../src/admin/form/text-field";
import { dayInZone } from "../../../../src/admin/format";
import { LISTING_KINDS } from "../../../../src/admin/listing-kinds";
import { useSellerOptions } from "../../../../src/admin/seller-options";
import { refresh } from "../../../../src/admin/use-api";
import { useNow } from "../../../../src/admin/use-now";
import { COMMISSION_RULES } from "../queries";

const EVERY_KIND = "every";
const BPS_OF_PERCENT = 100;

type Values = Record<"percent" | "seller_id" | "kind" | "on_refund" | "valid_from", string>;

const bodyOf = ({ percent, seller_id, kind, ...rule }: Values) => ({
  ...rule,
  type: "fee",
  seller_id: seller_id || null,
  kind: kind === EVERY_KIND ? null : kind,
  percent_bps: Math.round(Number(percent.replace(",", ".")) * BPS_OF_PERCENT),
});

/** Makes a percentage that sellers pay; fixed amounts, minima and maxima are set over the API. */
export function NewFee() {
  const { t } = useTranslation(["commission", "listing"]);
  const client = useQueryClient();
  const sellers = useSellerOptions();
  const form = useForm<Values>({
    defaultValues: {
      ...{ percent: "", seller_id: "", kind: EVERY_KIND, on_refund: "proportional" },
      valid_from: dayInZone(useNow(), "UTC"),
    },
  });
  const { mutate, isPending } = useMutation({
    mutationFn: (values: Values) => api(COMMISSION_RULES, { method: "POST", body: bodyOf(values) }),
    onSuccess: () => {
      toast.success(t("form.saved"));
      form.reset();
      void refresh(client, COMMISSION_RULES);
    },
    onError: (error) => showRefusal(form, error),
  });
  const send = form.handleSubmit((values) => mutate(values));
  const { control } = form;
  const badPercent = t("form.bad_percent");
  const badDate = t("form.bad_date");
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
            {...{ control, name: "percent", label: t("form.percent") }}
            inputMode="decimal"
            rules={{ required: badPercent, pattern: { value: /^(100|\d{1,2}([.,]\d{1,2})?)$/, message: badPercent } }}
          />
          <ComboboxField
            {...{ control, name: "seller_id", label: t("form.seller"), options: sellers }}
            placeholder={t("form.every_seller")}
            canClear
          />
          <SelectField
            {...{ control, name: "kind", label: t("form.kind") }}
            options={[
              { value: EVERY_KIND, label: t("form.every_kind") },
              ...LISTING_KINDS.map((value) => ({ value, label: t(`listing:kind.${value}`) })),
            ]}
          />
          <SelectField
            {...{ control, name: "on_refund", label: t("form.on_refund") }}
            options={(["proportional", "when_full", "kept"] as const).map((value) => ({
              value,
              label: t(`rules.${value}`),
            }))}
          />
          <TextField
            {...{ control, name: "valid_from", label: t("form.valid_from") }}
            rules={{ required: badDate, pattern: { value: /^\d{4}-\d{2}-\d{2}$/, message: badDate } }}
          />
          <div className="flex items-end md:justify-end">
            <Button size="small" type="submit" isLoading={isPending}>
              {t("form.save")}
            </Button>
          </div>
        </form>
      </Form>
    </Container>
  );
}
