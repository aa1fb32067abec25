import { Tabs } from "@medusajs/ui";
import { useEffect, useRef } from "react";
import { useSearchParams } from "react-router-dom";

/** Room beside the chosen tab, in pixels, in which its neighbour is seen to go on. */
const MARGIN = 24;

type Tab = { value: string; label: string };

type Props = {
  /** The address's parameter that holds the tab; the first tab is the one without. */
  parameter: string;
  tabs: Tab[];
  label: string;
};

/** Which rows a table shows, above it; kept in the address, so that a reload and the way back stay where they were. */
export function TableTabs({ parameter, tabs, label }: Props) {
  const [parameters, setParameters] = useSearchParams();
  const first = tabs[0]?.value;
  const asked = parameters.get(parameter);
  const shown = tabs.some(({ value }) => value === asked) ? asked : first;
  const list = useRef<HTMLDivElement>(null);
  // On a phone there are more tabs than fit beside one another. Only their own row moves: `scrollIntoView` would also
  // move the page.
  useEffect(() => {
    const tab = list.current?.querySelector(`[data-tab="${shown}"]`)?.getBoundingClientRect();
    const row = list.current?.closest(".overflow-x-auto");
    const edges = row?.getBoundingClientRect();
    if (row && edges && tab && tab.right > edges.right) row.scrollLeft += tab.right - edges.right + MARGIN;
  }, [shown]);
  const show = (value: string) => {
    setParameters((previous) => {
      if (value === first) previous.delete(parameter);
      else previous.set(parameter, value);
      previous.delete("offset");
      return previous;
    });
  };
  return (
    <Tabs value={shown ?? ""} onValueChange={show}>
      <Tabs.List ref={list} aria-label={label}>
        {tabs.map((tab) => (
          // The rows below belong to no one tab: there is no panel that a tab could name.
          <Tabs.Trigger key={tab.value} value={tab.value} data-tab={tab.value} aria-controls={undefined}>
            {tab.label}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
