const euroCountries = "AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split(" ");

const otherCurrencies: { [country: string]: string } = {
  AU: "aud",
  CA: "cad",
  CH: "chf",
  CZ: "czk",
  DK: "dkk",
  GB: "gbp",
  HU: "huf",
  JP: "jpy",
  LI: "chf",
  MX: "mxn",
  NO: "nok",
  NZ: "nzd",
  PL: "pln",
  RO: "ron",
  SE: "sek",
  SG: "sgd",
  US: "usd",
};

/** The currency an account of this country is paid out in unless it says otherwise; null where none can be opened. */
export function currencyOfCountry(country: string): string | null {
  return euroCountries.includes(country) ? "eur" : (otherCurrencies[country] ?? null);
}
