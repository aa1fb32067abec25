import { Form } from "@medusajs/dashboard/components";
import { Button, Container, Heading, Text } from "@medusajs/ui";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { api } from "../../../../src/admin/api";
import { ComboboxField } from "../../../../src/admin/form/combobox-field";
import { SelectField } from "../../../../src/admin/form/select-field";
import { showRefusal } from "../../../../src/admin/form/show-refusal";
import { TextField } from "../../../../src/admin/form/text-field";
import { dayInZone, formatMoney } from "../../../../src/admin/format";
import { LISTING_KINDS } from "../../../../src/admin/listing-kinds";
import { useSellerOptions } from "../../../../src/admin/seller-options";
import { useApiLanguage, useLanguage } from "../../../../src/admin/use-language";
import { useNow } from "../../../../src/admin/use-now";
import { COMMISSION_RULES, type Trial } from "../queries";

type Values = Record<"seller_id" | "kind" | "amount" | "currency" | "booked_on", string>;

const CURRENCIES = ["eur", "usd", "gbp", "chf", "mxn", "inr", "aud", "jpy", "kwd"];

function Outcome({ trial }: { trial: Trial }) {
  const { t } = useTranslation("commission");
  const language = useLanguage();
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4" role="status">
      <Heading level="h3">{t("test.pays", { total: formatMoney(trial.total, trial.currency, language) })}</Heading>
      <Text size="small" weight="plus">
        {t("test.why")}
      </Text>
      <ul className="txt-small text-ui-fg-subtle list-disc break-words pl-5">
        {trial.explanation.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** Asks the rules what a booking would pay, and why; nothing is charged. */
export function TryRules() {
  const { t } = useTranslation(["commission", "listing"]);
  const language = useApiLanguage();
  const sellers = useSellerOptions();
  const form = useForm<Values>({
    defaultValues: { seller_id: "", kind: "stay", amount: "", currency: "eur", booked_on: dayInZone(useNow(), "UTC") },
  });
  const { mutate, data, isPending } = useMutation({
    mutationFn: ({ amount, ...values }: Values) =>
      api<{ commission: Trial }>(`${COMMISSION_RULES}/test`, {
        method: "POST",
        body: { ...values, amount: Number(amount.replace(",", ".")), language },
      }),
    onError: (error) => showRefusal(form, error),
  });
  const ask = form.handleSubmit((values) => mutate(values));
  const { control } = form;
  const badAmount = t("test.bad_amount");
  const badDate = t("form.bad_date");
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("test.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("test.text")}
        </Text>
      </div>
      <Form {...form}>
        <form
          noValidate
          aria-label={t("test.title")}
          className="grid grid-cols-1 gap-6 px-6 py-6 md:grid-cols-3"
          onSubmit={(event) => {
            event.preventDefault();
            void ask();
          }}
        >
          <ComboboxField
            {...{ control, name: "seller_id", label: t("test.seller"), options: sellers }}
            placeholder={t("test.choose")}
            rules={{ required: t("test.choose") }}
          />
          <SelectField
            {...{ control, name: "kind", label: t("test.kind") }}
            options={LISTING_KINDS.map((value) => ({ value, label: t(`listing:kind.${value}`) }))}
          />
          <TextField
            {...{ control, name: "booked_on", label: t("test.day") }}
            rules={{ required: badDate, pattern: { value: /^\d{4}-\d{2}-\d{2}$/, message: badDate } }}
          />
          <TextField
            {...{ control, name: "amount", label: t("test.amount") }}
            inputMode="decimal"
            rules={{ required: badAmount, pattern: { value: /^\d{1,9}([.,]\d{1,3})?$/, message: badAmount } }}
          />
          <SelectField
            {...{ control, name: "currency", label: t("test.currency") }}
            options={CURRENCIES.map((value) => ({ value, label: value.toUpperCase() }))}
          />
          <div className="flex items-end md:justify-end">
            <Button size="small" type="submit" isLoading={isPending}>
              {t("test.ask")}
            </Button>
          </div>
        </form>
      </Form>
      {data && <Outcome trial={data.commission} />}
    </Container>
  );
}
