function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, [role=menu], [role=listbox]") !== null)
  );
}

/**
 * Keeps the dashboard's keyboard shortcuts to core pages (`g p` and the like) and its search (⌘K) for operators.
 * A listener that captures on the window runs before the dashboard's own.
 */
export function captureShortcuts(isOperator: () => boolean): void {
  window.addEventListener(
    "keydown",
    (event) => {
      if (isOperator()) return;
      const opensSearch = event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey);
      const startsJump = event.key.toLowerCase() === "g" && !event.metaKey && !event.ctrlKey && !isTyping(event.target);
      if (opensSearch) event.preventDefault();
      if (opensSearch || startsJump) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
