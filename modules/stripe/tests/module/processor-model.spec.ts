import { it } from "vitest";
import { expectModelToAgree } from "../processor/agrees";

it("twenty histories: the processor in memory answers as the stand-in does, with the same balances", async () => {
  await expectModelToAgree(20);
}, 300_000);
