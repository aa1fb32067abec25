import { openMigrated } from "../src/commands/open-migrated.ts";

// Creates the database if it is missing and runs the migrations that have not run.
const payload = await openMigrated();
await payload.destroy();
process.exit(0);
