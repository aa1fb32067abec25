import { afterAll, beforeAll, expect, it } from "vitest";
import { Fleet } from "../setup/fleet";
import { expectBooksToAgree, settle } from "./books-agree";
import { checkOutAmongKills } from "./killed-checkouts";
import { expectLedgerToAgree, expectStripeToAgree } from "./ledger-agrees";

const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 2 ** 31));
const fleet = new Fleet("killed");

beforeAll(() => fleet.start(), 240_000);
afterAll(() => fleet.stop());

it("forty checkouts while servers and Stripe are killed four times: everything agrees afterwards", async () => {
  const { outcomes, killed } = await checkOutAmongKills(fleet, { checkouts: 40, kills: 4, seed });
  expect(killed).toHaveLength(4);
  expect(outcomes).toHaveLength(40);
  const findings = await settle(fleet);
  console.log(`killed: ${killed.join(", ")}; mended: ${findings.map(({ kind }) => kind).join(", ") || "nothing"}`);
  await expectBooksToAgree(fleet, outcomes);
  const select = fleet.select.bind(fleet);
  await expectLedgerToAgree(select);
  await expectStripeToAgree(select, fleet.selectStripe.bind(fleet));
  expect(outcomes.filter(({ paid }) => paid).length).toBeGreaterThan(5);
}, 600_000);
