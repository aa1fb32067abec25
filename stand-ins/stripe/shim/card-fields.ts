/** What is typed into the three fields, as it stands there. */
export type CardInput = { number: string; expiry: string; cvc: string };
export type FieldName = keyof CardInput;

/** Stripe.js's codes for what is wrong with a field. */
export type FieldError =
  | "incomplete_number"
  | "invalid_number"
  | "incomplete_expiry"
  | "invalid_expiry_month"
  | "invalid_expiry_year_past"
  | "incomplete_cvc";

const digitsOf = (text: string): string => text.replace(/\D/g, "");
const isAmex = (digits: string): boolean => /^3[47]/.test(digits);

/** `4242424242424242` → `4242 4242 4242 4242`; American Express in 4-6-5. */
export function formatNumber(text: string): string {
  const digits = digitsOf(text).slice(0, isAmex(digitsOf(text)) ? 15 : 16);
  const groups = isAmex(digits)
    ? [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10)]
    : (digits.match(/.{1,4}/g) ?? []);
  return groups.filter(Boolean).join(" ");
}

/** `1234` → `12 / 34`; a first digit above 1 is a month by itself. */
export function formatExpiry(text: string): string {
  const typed = digitsOf(text);
  const digits = (/^[2-9]/.test(typed) ? `0${typed}` : typed).slice(0, 4);
  return digits.length > 2 ? `${digits.slice(0, 2)} / ${digits.slice(2)}` : digits;
}

export function formatCvc(text: string, number: string): string {
  return digitsOf(text).slice(0, isAmex(digitsOf(number)) ? 4 : 3);
}

/** The month and the four-digit year of a whole expiry. */
export function readExpiry(expiry: string): { month: number; year: number } | null {
  const match = /^(\d\d)(\d\d)$/.exec(digitsOf(expiry));
  return match ? { month: Number(match[1]), year: 2000 + Number(match[2]) } : null;
}

function checkNumber(number: string): FieldError | null {
  const digits = digitsOf(number);
  if (digits.length < (isAmex(digits) ? 15 : 16)) return "incomplete_number";
  const sum = [...digits].reverse().reduce((total, character, index) => {
    const digit = Number(character) * (index % 2 === 0 ? 1 : 2);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0 ? null : "invalid_number";
}

function checkExpiry(expiry: string, today: Date): FieldError | null {
  const read = readExpiry(expiry);
  if (!read) return "incomplete_expiry";
  if (read.month < 1 || read.month > 12) return "invalid_expiry_month";
  const past =
    read.year < today.getFullYear() || (read.year === today.getFullYear() && read.month < today.getMonth() + 1);
  return past ? "invalid_expiry_year_past" : null;
}

/** What is wrong with one field, or null. */
export function checkField(field: FieldName, input: CardInput, today: Date): FieldError | null {
  if (field === "number") return checkNumber(input.number);
  if (field === "expiry") return checkExpiry(input.expiry, today);
  return digitsOf(input.cvc).length < (isAmex(digitsOf(input.number)) ? 4 : 3) ? "incomplete_cvc" : null;
}
