import type { Language } from "../../../src/shared/route";
import { escapeHtml } from "./escape-html";
import { LINK_HINT } from "./footer";
import type { BookingCard, MailContent } from "./mail-content";
import { LIGHT, SANS, SERIF } from "./tokens";

const TABLE = `<table role="presentation" cellpadding="0" cellspacing="0" border="0"`;

/** The mail's title. */
export function heading(text: string): string {
  return `<h1 class="title ink" style="margin:0 0 20px;font:600 28px/1.2 ${SERIF};color:${LIGHT.ink};">${escapeHtml(text)}</h1>`;
}

/** A paragraph of running text. */
export function paragraph(text: string): string {
  return `<p class="ink" style="margin:0 0 16px;font:400 16px/1.6 ${SANS};color:${LIGHT.ink};">${escapeHtml(text)}</p>`;
}

/** Small print. */
export function smallPrint(text: string): string {
  return `<p class="ink-soft" style="margin:0 0 16px;font:400 14px/1.5 ${SANS};color:${LIGHT["ink-soft"]};">${escapeHtml(text)}</p>`;
}

function picture({ url, alt }: { url: string; alt: string }): string {
  const words = `font:400 14px/1.4 ${SANS};color:${LIGHT["ink-soft"]};`;
  return `<tr><td class="sunken-bg" bgcolor="${LIGHT.sunken}"><img class="ink-soft" src="${escapeHtml(url)}" width="518" alt="${escapeHtml(alt)}" style="display:block;width:100%;max-width:100%;height:auto;border:0;${words}"></td></tr>`;
}

function factRow({ label, value }: { label: string; value: string }): string {
  const edge = `border-top:1px solid ${LIGHT.line};`;
  return `<tr>
<td class="ink-soft line-edge" valign="top" style="padding:10px 12px 10px 0;white-space:nowrap;${edge}font:400 14px/1.5 ${SANS};color:${LIGHT["ink-soft"]};">${escapeHtml(label)}</td>
<td class="ink line-edge" valign="top" align="right" style="padding:10px 0;${edge}font:600 15px/1.45 ${SANS};color:${LIGHT.ink};">${escapeHtml(value)}</td>
</tr>`;
}

/** What is booked: picture, name, place, the facts, and what cancelling costs. */
export function bookingCard(card: BookingCard): string {
  const place = card.place
    ? `<p class="ink-soft" style="margin:2px 0 0;font:400 14px/1.5 ${SANS};color:${LIGHT["ink-soft"]};">${escapeHtml(card.place)}</p>`
    : "";
  const policy = card.policy
    ? `<p class="ink-soft line-edge" style="margin:0;padding:12px 0 4px;border-top:1px solid ${LIGHT.line};font:400 14px/1.5 ${SANS};color:${LIGHT["ink-soft"]};"><strong class="ink" style="color:${LIGHT.ink};">${escapeHtml(card.policy.label)}</strong><br>${escapeHtml(card.policy.value)}</p>`
    : "";
  return `${TABLE} class="line-edge" width="100%" style="margin:8px 0 24px;border:1px solid ${LIGHT.line};border-radius:14px;border-collapse:separate;overflow:hidden;">
${card.picture ? picture(card.picture) : ""}
<tr><td style="padding:18px 20px 12px;">
<p class="ink" style="margin:0;font:600 19px/1.3 ${SERIF};color:${LIGHT.ink};">${escapeHtml(card.title)}</p>
${place}
${TABLE} width="100%" style="margin:14px 0 0;">
${card.facts.map(factRow).join("\n")}
</table>
${policy}
</td></tr>
</table>`;
}

/** The one thing to do, as a button, with its address below for programs that show none. */
export function action({ label, link }: MailContent["action"], language: Language): string {
  const address = escapeHtml(link);
  return `${TABLE} class="button" style="margin:8px 0 20px;"><tr>
<td class="primary-bg" bgcolor="${LIGHT.primary}" style="border-radius:10px;"><a class="on-primary" href="${address}" style="display:inline-block;padding:14px 26px;font:600 16px/1.25 ${SANS};color:${LIGHT["on-primary"]};text-decoration:none;">${escapeHtml(label)}</a></td>
</tr></table>
<p class="ink-soft" style="margin:0 0 16px;font:400 13px/1.5 ${SANS};color:${LIGHT["ink-soft"]};">${escapeHtml(LINK_HINT[language])}<br><a class="primary" href="${address}" style="color:${LIGHT.primary};word-break:break-all;">${address}</a></p>`;
}
