import { watch } from "node:fs";
import path from "node:path";

const SETTLE_MS = 300;

/** Files whose change a running API does not see: pages of the admin, tests, texts, and what tools write. */
const UNSEEN = /(^|\/)(\.|node_modules\/|admin\/|tests\/)|\.(md|log)$|(^|\/)package\.json$|~$/;

/**
 * Calls `onChange` with the first file of a burst of changes below the entries, once the burst is over; a change
 * during a call leads to one more call after it.
 */
export function watchSources(
  root: string,
  entries: readonly string[],
  onChange: (file: string) => Promise<void>,
): void {
  let changed: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  const work = async () => {
    if (busy || changed === null) return;
    busy = true;
    const file = changed;
    changed = null;
    await onChange(file);
    busy = false;
    await work();
  };
  for (const entry of entries) {
    watch(path.join(root, entry), { recursive: true }, (_event, name) => {
      const file = name && !entry.endsWith(".ts") ? path.join(entry, name) : entry;
      if (UNSEEN.test(file)) return;
      changed ??= file;
      clearTimeout(timer);
      timer = setTimeout(() => void work(), SETTLE_MS);
    });
  }
}
