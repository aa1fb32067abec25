import { runMedusaScript } from "../run-medusa-script";

runMedusaScript("./src/scripts/operator.ts", process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
