import { it } from "vitest";
import { expectModelToAgree } from "../../modules/stripe/tests/processor/agrees";

it("two hundred histories: the processor in memory answers as the stand-in does, with the same balances", async () => {
  await expectModelToAgree(200);
});
