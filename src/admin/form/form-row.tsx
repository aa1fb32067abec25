import { Form } from "@medusajs/dashboard/components";
import type { ReactNode } from "react";
import type { Control, ControllerRenderProps, FieldPath, FieldValues, RegisterOptions } from "react-hook-form";

/** What every field of a form takes. */
export type FieldProps<Values extends FieldValues, Name extends FieldPath<Values> = FieldPath<Values>> = {
  control: Control<Values>;
  name: Name;
  label: string;
  hint?: string;
  isOptional?: boolean;
  rules?: Omit<RegisterOptions<Values, Name>, "disabled" | "valueAsNumber" | "valueAsDate" | "setValueAs">;
  className?: string;
};

type Props<Values extends FieldValues, Name extends FieldPath<Values>> = FieldProps<Values, Name> & {
  children: (field: ControllerRenderProps<Values, Name>) => ReactNode;
};

/** A field with its label above, its hint and its error below; the child puts the input inside `Form.Control`. */
export function FormRow<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  const { control, name, label, hint, isOptional = false, rules, className, children } = props;
  return (
    <Form.Field
      control={control}
      name={name}
      {...(rules ? { rules } : {})}
      render={({ field }) => (
        <Form.Item className={className}>
          <Form.Label optional={isOptional}>{label}</Form.Label>
          {children(field)}
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  );
}
