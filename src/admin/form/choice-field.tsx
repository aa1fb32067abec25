import { Form } from "@medusajs/dashboard/components";
import { clx, RadioGroup } from "@medusajs/ui";
import type { FieldPath, FieldValues } from "react-hook-form";
import { type FieldProps, FormRow } from "./form-row";

type Choice = { value: string; label: string; text: string };

type Props<Values extends FieldValues, Name extends FieldPath<Values>> = FieldProps<Values, Name> & {
  choices: Choice[];
  /** Beside one another where there is room, unless said. */
  columns?: 1 | 3;
};

/** One of a few choices that each need a sentence. */
export function ChoiceField<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  const { choices, columns = 3, ...row } = props;
  return (
    <FormRow {...row}>
      {({ onChange, ...field }) => (
        <Form.Control>
          <RadioGroup
            {...field}
            onValueChange={onChange}
            className={clx("grid grid-cols-1 gap-3", columns === 3 && "md:grid-cols-3")}
          >
            {choices.map((choice) => (
              <RadioGroup.ChoiceBox
                key={choice.value}
                value={choice.value}
                label={choice.label}
                description={choice.text}
              />
            ))}
          </RadioGroup>
        </Form.Control>
      )}
    </FormRow>
  );
}
