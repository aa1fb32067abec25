import { Select } from "@medusajs/ui";
import { useSearchParams } from "react-router-dom";

type Option = { value: string; label: string };

type Props = {
  /** The address's parameter that holds the choice; the first option is the one without. */
  parameter: string;
  options: Option[];
  label: string;
};

/** Narrows a table by one of more values than fit beside each other; kept in the address, as its tabs are. */
export function TableSelect({ parameter, options, label }: Props) {
  const [parameters, setParameters] = useSearchParams();
  const first = options[0]?.value ?? "";
  const choose = (value: string) =>
    setParameters((previous) => {
      if (value === first) previous.delete(parameter);
      else previous.set(parameter, value);
      previous.delete("offset");
      return previous;
    });
  return (
    <Select size="small" value={parameters.get(parameter) ?? first} onValueChange={choose}>
      <Select.Trigger className="w-40 shrink-0" aria-label={label}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {options.map(({ value, label: text }) => (
          <Select.Item key={value} value={value}>
            {text}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  );
}
