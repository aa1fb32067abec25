import { type PricedStay, priceStay, type StayToPrice } from "./domain/price-stay";

/** Prices as other capabilities ask for them. */
export default class RatesService {
  /** The price of a stay in minor units of its listing's currency. */
  async price(stay: StayToPrice): Promise<PricedStay> {
    return priceStay(stay);
  }
}
