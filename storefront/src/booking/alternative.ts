/** Free dates near those that were asked for; `to` is exclusive, `total` in the listing's currency. */
export type Alternative = { from: string; to: string; total: number };
