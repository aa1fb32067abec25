import { DatePicker, Label } from "@medusajs/ui";
import { useId, useMemo } from "react";
import { dateOf, plainDateOf } from "../plain-date";

type Props = {
  label: string;
  /** A plain date, or null where none is chosen. */
  value: string | null;
  /** The earliest date that can be chosen. */
  min?: string | null;
  onChange: (date: string | null) => void;
};

/** A date that is typed or picked. */
export function DayField({ label, value, min, onChange }: Props) {
  const labelId = useId();
  // The picker takes every new Date for a new value, even one of the same day.
  const date = useMemo(() => (value ? dateOf(value) : null), [value]);
  const minimum = useMemo(() => (min ? dateOf(min) : undefined), [min]);
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <Label id={labelId} size="xsmall" weight="plus">
        {label}
      </Label>
      <DatePicker
        aria-labelledby={labelId}
        size="small"
        value={date}
        {...(minimum ? { minValue: minimum } : {})}
        onChange={(next) => onChange(next ? plainDateOf(next) : null)}
      />
    </div>
  );
}
