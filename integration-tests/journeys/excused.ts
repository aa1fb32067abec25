import type { Excused } from "./axe";

/** Findings in pages' frames that Medusa and Payload draw, and we cannot mend from outside. */
export const OF_THE_DASHBOARD: readonly Excused[] = [];

export const OF_PAYLOAD: readonly Excused[] = [];
