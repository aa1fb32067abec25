import { env } from "../../src/shared/env";
import { type CountedStay, type PricedStay, priceStay, type StayToPrice, stayTotal } from "./domain/price-stay";

/** Prices as other capabilities ask for them. */
export default class RatesService {
  /** The price of a stay in minor units of its listing's currency, with the marketplace's service fee. */
  async price(stay: Omit<StayToPrice, "service_fee_bps">): Promise<PricedStay> {
    return priceStay({ ...stay, service_fee_bps: env().SERVICE_FEE_BPS });
  }

  /** Only the total of that price, for those who ask for many: the stay's nights or days are counted once. */
  totalOf(stay: Omit<CountedStay, "service_fee_bps">): bigint {
    return stayTotal({ ...stay, service_fee_bps: env().SERVICE_FEE_BPS });
  }
}
