import type { RouteSpec } from "../../src/shared/route";

export type { NightTax } from "./domain/night-taxes";
export type { LineTax, PricedLine, TaxedLine } from "./domain/percent-taxes";
export { taxReturned } from "./domain/refund";
export type { Remitter, TaxRule, TaxTerms } from "./domain/rule";
export { packTaxes, type TaxSnapshot, unpackTaxes } from "./domain/snapshot";
export { type StayTaxes, type StayToTax, taxStay } from "./domain/tax-stay";

/** Taxes are asked for in code, by who prices a stay. */
export const routes: RouteSpec[] = [];
