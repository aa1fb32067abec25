import { Form } from "@medusajs/dashboard/components";
import { Button, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { api } from "../../../../src/admin/api";
import { SelectField } from "../../../../src/admin/form/select-field";
import { showRefusal } from "../../../../src/admin/form/show-refusal";
import { TextField } from "../../../../src/admin/form/text-field";
import { refresh } from "../../../../src/admin/use-api";
import { useLanguage } from "../../../../src/admin/use-language";
import type { PayoutScheduleView } from "../../contract";
import { useProved } from "../password/use-proved";
import { SCHEDULE } from "../paths";
import { type ScheduleValues, toBody, toValues } from "./schedule-values";

const INTERVALS = ["daily", "weekly", "monthly", "manual"] as const;

/** Monday to Sunday in a language; 5 January 1970 was a Monday. */
function weekdays(language: string): { value: string; label: string }[] {
  const format = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    value: String(day),
    label: format.format(new Date(Date.UTC(1970, 0, 4 + day))),
  }));
}

type Props = { schedule: PayoutScheduleView; currencies: string[] };

/** When a seller is paid out, and from which amounts on. Saving asks for the password when it was not given lately. */
export function ScheduleForm({ schedule, currencies }: Props) {
  const { t } = useTranslation("payout");
  const language = useLanguage();
  const client = useQueryClient();
  const form = useForm<ScheduleValues>({ values: toValues(schedule, currencies) });
  const { control } = form;
  const interval = form.watch("interval");
  const { mutate, isPending } = useMutation({
    mutationFn: () => api(SCHEDULE, { method: "PATCH", body: toBody(form.getValues(), currencies) }),
    onSuccess: () => {
      toast.success(t("schedule.saved"));
      return refresh(client, SCHEDULE);
    },
    onError: (error) => {
      if (!asksFor(error)) showRefusal(form, error);
    },
  });
  const { asksFor, dialog } = useProved(mutate);
  const isDay = (text: string) => /^([1-9]|[12]\d|3[01])$/.test(text.trim()) || t("schedule.day_invalid");
  const isAmount = (text: string) => /^\d*([.,]\d+)?$/.test(text.trim()) || t("schedule.amount_invalid");
  return (
    <Form {...form}>
      <form
        noValidate
        aria-label={t("schedule.title")}
        className="flex flex-col gap-y-4 px-6 py-4"
        onSubmit={(event) => void form.handleSubmit(() => mutate())(event)}
      >
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <SelectField
            control={control}
            name="interval"
            label={t("schedule.interval")}
            options={INTERVALS.map((value) => ({ value, label: t(`schedule.${value}`) }))}
          />
          {interval === "weekly" && (
            <SelectField control={control} name="weekday" label={t("schedule.weekday")} options={weekdays(language)} />
          )}
          {interval === "monthly" && (
            <TextField
              control={control}
              name="day"
              label={t("schedule.day")}
              hint={t("schedule.day_hint")}
              inputMode="numeric"
              rules={{ validate: isDay }}
            />
          )}
        </div>
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          {currencies.map((currency, index) => (
            <TextField
              key={currency}
              control={control}
              name={`minimums.${index}.amount`}
              label={t("schedule.minimum", { currency: currency.toUpperCase() })}
              hint={t("schedule.minimum_hint")}
              inputMode="decimal"
              isOptional
              rules={{ validate: isAmount }}
            />
          ))}
        </div>
        <Button size="small" type="submit" variant="secondary" className="self-start" isLoading={isPending}>
          {t("schedule.save")}
        </Button>
      </form>
      {schedule.reserve.percent_bps > 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 pb-4">
          {t("schedule.reserve", {
            percent: new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 }).format(
              schedule.reserve.percent_bps / 10_000,
            ),
            days: schedule.reserve.days,
          })}
        </Text>
      )}
      {dialog}
    </Form>
  );
}
