import { Form } from "@medusajs/dashboard/components";
import { Input } from "@medusajs/ui";
import type { ClipboardEventHandler, ComponentProps } from "react";
import type { FieldPath, FieldValues } from "react-hook-form";
import { type FieldProps, FormRow } from "./form-row";

type InputProps = Pick<
  ComponentProps<typeof Input>,
  "type" | "autoFocus" | "inputMode" | "placeholder" | "autoComplete" | "min" | "max" | "step" | "maxLength"
>;

type Props<Values extends FieldValues, Name extends FieldPath<Values>> = FieldProps<Values, Name> &
  InputProps & { onPaste?: ClipboardEventHandler<HTMLInputElement> };

/** A line of text, a number or a time, kept as the text that was typed. */
export function TextField<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  const { control, name, label, hint, isOptional, rules, className, ...input } = props;
  return (
    <FormRow {...{ control, name, label, hint, isOptional, rules, className }}>
      {(field) => (
        <Form.Control>
          <Input autoComplete="off" {...input} {...field} />
        </Form.Control>
      )}
    </FormRow>
  );
}
