import { expect, it, vi } from "vitest";
import { priceStay } from "../../domain/price-stay";
import RatesService from "../../service";

it("the service fee is the share that the environment sets", async () => {
  const secret = "a-secret-for-this-test";
  vi.stubEnv("DATABASE_URL", "postgres://localhost/none");
  for (const name of ["JWT", "COOKIE", "QUOTE", "PROXY"]) vi.stubEnv(`${name}_SECRET`, secret);
  vi.stubEnv("STRIPE_API_KEY", "sk_test_1");
  vi.stubEnv("STRIPE_PUBLISHABLE_KEY", "pk_test_1");
  vi.stubEnv("SERVICE_FEE_BPS", "1250");
  const stay = {
    base_price_minor: 8000n,
    cleaning_fee_minor: 4000n,
    unit: "night",
    from: "2027-05-01",
    to: "2027-05-03",
  } as const;
  const priced = await new RatesService().price(stay);
  expect(priced).toEqual(priceStay({ ...stay, service_fee_bps: 1250 }));
  expect(priced.total_minor).toBe(22_500n);
});
