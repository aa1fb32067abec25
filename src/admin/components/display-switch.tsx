import { GridLayout, ListBullet } from "@medusajs/icons";
import { clx } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";

export type Display = "table" | "grid";

const DISPLAYS = [
  { value: "table", Icon: ListBullet },
  { value: "grid", Icon: GridLayout },
] as const;

/** Whether the address asks for pictures beside one another or for a table. */
export function displayOf(parameters: URLSearchParams): Display {
  return parameters.get("display") === "grid" ? "grid" : "table";
}

/** Table or grid, kept in the address. */
export function DisplaySwitch() {
  const { t } = useTranslation("berth");
  const [parameters, setParameters] = useSearchParams();
  const shown = displayOf(parameters);
  const show = (display: Display) =>
    setParameters((previous) => {
      if (display === "grid") previous.set("display", display);
      else previous.delete("display");
      return previous;
    });
  return (
    <fieldset
      className="bg-ui-bg-component shadow-borders-base flex shrink-0 rounded-md p-0.5"
      aria-label={t("display.label")}
    >
      {DISPLAYS.map(({ value, Icon }) => (
        <button
          key={value}
          type="button"
          aria-label={t(`display.${value}`)}
          aria-pressed={shown === value}
          onClick={() => show(value)}
          className={clx(
            "focus-visible:shadow-borders-focus rounded px-2 py-1 outline-none",
            shown === value ? "bg-ui-bg-base text-ui-fg-base shadow-elevation-card-rest" : "text-ui-fg-muted",
          )}
        >
          <Icon />
        </button>
      ))}
    </fieldset>
  );
}
