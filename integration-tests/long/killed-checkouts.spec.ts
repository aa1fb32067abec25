import { afterAll, beforeAll, expect, it } from "vitest";
import { expectBooksToAgree, settle } from "../booking/books-agree";
import { checkOutAmongKills } from "../booking/killed-checkouts";
import { expectLedgerToAgree, expectStripeToAgree } from "../booking/ledger-agrees";
import { Fleet } from "../setup/fleet";

const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 2 ** 31));
const fleet = new Fleet("killed_long");

beforeAll(() => fleet.start(), 240_000);
afterAll(() => fleet.stop());

it("two hundred checkouts while servers and Stripe are killed twenty times: everything agrees afterwards", async () => {
  const { outcomes, killed } = await checkOutAmongKills(fleet, { checkouts: 200, kills: 20, seed });
  expect(killed).toHaveLength(20);
  const findings = await settle(fleet);
  console.log(`killed: ${killed.join(", ")}; mended: ${findings.map(({ kind }) => kind).join(", ") || "nothing"}`);
  await expectBooksToAgree(fleet, outcomes);
  const select = fleet.select.bind(fleet);
  await expectLedgerToAgree(select);
  await expectStripeToAgree(select, fleet.selectStripe.bind(fleet));
  expect(outcomes.filter(({ paid }) => paid).length).toBeGreaterThan(30);
}, 3_600_000);
