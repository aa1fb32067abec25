import { createHmac, timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";

/** Seconds for which a signed address is believed. */
export const VISITOR_HEADER_SECONDS = 60;

/** The header with which the storefront tells the API whose request it passes on. */
export const VISITOR_HEADER = "x-berth-visitor";

function sign(payload: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(payload).digest();
}

/** `<ip>;<unix seconds>;<hex HMAC-SHA256 of "ip;seconds">` */
export function signVisitor(address: string, nowSeconds: number, secret: string): string {
  const payload = `${address};${nowSeconds}`;
  return `${payload};${sign(payload, secret).toString("hex")}`;
}

/** The address in a visitor header, or null when it is malformed, too old or not signed with the secret. */
export function readVisitor(header: string | undefined, nowSeconds: number, secret: string): string | null {
  const [address, seconds, signature, ...rest] = (header ?? "").split(";");
  if (!address || !seconds || !signature || rest.length > 0 || isIP(address) === 0) return null;
  if (Math.abs(nowSeconds - Number(seconds)) > VISITOR_HEADER_SECONDS) return null;
  const given = Buffer.from(signature, "hex");
  const expected = sign(`${address};${seconds}`, secret);
  return given.length === expected.length && timingSafeEqual(given, expected) ? address : null;
}

/** True for an address of this machine, in the forms that Node reports it. */
export function isLoopback(address: string | undefined): boolean {
  return address === "::1" || /^(::ffff:)?127\./.test(address ?? "");
}
