const PARENT_POLL_MS = 500;

/**
 * Resolves when this process is asked to end: by Ctrl-C, by a signal, by the terminal's closing, or by the death of
 * the launcher that started it. npm passes a signal on that the terminal has already sent, so it may come twice;
 * every signal after the first is ignored, and stopping goes on.
 */
export function stopRequested(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
    setInterval(() => process.ppid !== parent && resolve(), PARENT_POLL_MS).unref();
    // With the terminal gone there is nobody to tell; writing to it must not end us before we have stopped our own.
    for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  });
}
