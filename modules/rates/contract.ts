import type { RouteSpec } from "../../src/shared/route";

export type { PricedStay, PriceLine, StayToPrice, StayUnit } from "./domain/price-stay";
export type { StoredLine } from "./domain/stored-lines";

/** Prices are asked for through quotes and calendars, which other capabilities answer. */
export const routes: RouteSpec[] = [];
