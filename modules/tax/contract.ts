export * from "./contract/routes";
export type { NightTax } from "./domain/night-taxes";
export type { LineTax, PricedLine, TaxedLine } from "./domain/percent-taxes";
export { taxReturned } from "./domain/refund";
export type { Remitter, TaxRule, TaxTerms } from "./domain/rule";
export { type ShownTax, shownTaxes } from "./domain/shown-taxes";
export { packTaxes, type TaxSnapshot, unpackTaxes } from "./domain/snapshot";
export { taxName } from "./domain/tax-label";
export { type StayTaxes, type StayToTax, taxStay } from "./domain/tax-stay";
