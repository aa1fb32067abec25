// The adapter reads this when it is loaded: what listens is src/server/entry.ts, which also compresses.
process.env.ASTRO_NODE_AUTOSTART = "disabled";
