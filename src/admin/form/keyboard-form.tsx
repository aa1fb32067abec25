import type { FormEvent, KeyboardEvent, ReactNode } from "react";

type Props = { onSubmit: () => void; label: string; children: ReactNode };

/**
 * A form over a modal's height. Enter in a line of text does not send a long form by accident; Ctrl or ⌘ with Enter
 * does, from anywhere. The dashboard's own form of this kind also takes Enter away from buttons.
 */
export function KeyboardForm({ onSubmit, label, children }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    if (event.metaKey || event.ctrlKey) submit(event);
    else if (event.target instanceof HTMLInputElement) event.preventDefault();
  };
  return (
    <form
      noValidate
      onSubmit={submit}
      onKeyDown={onKeyDown}
      aria-label={label}
      className="flex h-full flex-1 flex-col overflow-hidden"
    >
      {children}
    </form>
  );
}
