/**
 * Wraps the Node adapter so that the built server reads its environment before it listens:
 * a missing value stops the start with its name instead of failing the first request.
 */
export function checkedStart(adapter) {
  const configDone = adapter.hooks["astro:config:done"];
  return {
    ...adapter,
    hooks: {
      ...adapter.hooks,
      "astro:config:done": (args) =>
        configDone({
          ...args,
          setAdapter: (chosen) =>
            args.setAdapter({ ...chosen, serverEntrypoint: new URL("../src/server/entry.ts", import.meta.url) }),
        }),
    },
  };
}
