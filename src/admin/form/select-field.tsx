import { Form } from "@medusajs/dashboard/components";
import { Select } from "@medusajs/ui";
import type { FieldPath, FieldValues } from "react-hook-form";
import { type FieldProps, FormRow } from "./form-row";

export type Option = { value: string; label: string };

type Props<Values extends FieldValues, Name extends FieldPath<Values>> = FieldProps<Values, Name> & {
  options: Option[];
  isDisabled?: boolean;
};

/** One of a few options. */
export function SelectField<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  const { options, isDisabled = false, ...row } = props;
  return (
    <FormRow {...row}>
      {({ ref, onChange, onBlur, value, ...field }) => (
        <Select {...field} value={value} onValueChange={onChange} disabled={isDisabled}>
          <Form.Control>
            <Select.Trigger ref={ref} onBlur={onBlur}>
              <Select.Value />
            </Select.Trigger>
          </Form.Control>
          <Select.Content>
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value}>
                {option.label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </FormRow>
  );
}
