import { runMedusaScript } from "../run-medusa-script";

runMedusaScript("./seed/run.ts", process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
