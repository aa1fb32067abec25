import type { AstroCookies } from "astro";
import { signVisitor } from "../../../src/shared/visitor";
import type { Language } from "../i18n/language";
import { config } from "./config";
import { readSession } from "./session";

/** One request's visitor, as the API needs to know them. */
export type Visit = {
  /** Network address, or null when the connection has none. */
  address: string | null;
  /** Medusa's token of a signed-in consumer. */
  token: string | null;
  cookies: AstroCookies;
  /** What the page is written in; the API writes labels and titles in it. */
  language: Language;
};

function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, "");
}

/** Gathers what is known of the visitor of a request. */
export function visitOf(cookies: AstroCookies, clientAddress: string | undefined, language: Language): Visit {
  return {
    address: clientAddress ? plainAddress(clientAddress) : null,
    token: readSession(cookies),
    cookies,
    language,
  };
}

/** The value of `x-berth-visitor`; the API counts its limits by the address in it. */
export function visitorHeader(address: string): string {
  return signVisitor(address, Math.floor(Date.now() / 1000), config.PROXY_SECRET);
}
