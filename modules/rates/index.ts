import { Module } from "@medusajs/framework/utils";
import RatesService from "./service";

/** The name under which the container holds the rates service. */
export const RATES = "rates";

export { formatPrice } from "./domain/format-price";
export { lineLabel } from "./domain/line-label";
export type { PriceLine } from "./domain/price-stay";
export { packLines, unpackLines } from "./domain/stored-lines";
export type { default as RatesService } from "./service";

export default Module(RATES, { service: RatesService });
