import type { Language } from "../../../src/shared/route";
import { escapeHtml } from "./escape-html";
import { FOOTER, LINK_HINT } from "./footer";
import type { MailContent } from "./mail-content";

const INK = "#14213D";
const MUTED = "#5B6478";
const TEAL = "#0F766E";
const SAND = "#FBF8F3";
const CORAL = "#E4572E";
const LINE = "#E9E2D6";
const SANS = "Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const SERIF = "Fraunces,Georgia,'Times New Roman',serif";

function paragraph(text: string): string {
  return `<p style="margin:0 0 16px;font:400 16px/1.6 ${SANS};color:${INK};">${escapeHtml(text)}</p>`;
}

function factRows(facts: NonNullable<MailContent["facts"]>): string {
  const row = ({ label, value }: { label: string; value: string }) => `<tr>
<td valign="top" style="padding:10px 12px 10px 0;border-bottom:1px solid ${LINE};font:400 14px/1.5 ${SANS};color:${MUTED};">${escapeHtml(label)}</td>
<td valign="top" align="right" style="padding:10px 0;border-bottom:1px solid ${LINE};font:600 15px/1.5 ${SANS};color:${INK};">${escapeHtml(value)}</td>
</tr>`;
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 24px;border-top:1px solid ${LINE};">
${facts.map(row).join("\n")}
</table>`;
}

function button(action: NonNullable<MailContent["action"]>, language: Language): string {
  const link = escapeHtml(action.link);
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 20px;"><tr>
<td bgcolor="${TEAL}" style="border-radius:10px;"><a href="${link}" style="display:inline-block;padding:14px 26px;font:600 16px/1.25 ${SANS};color:#FFFFFF;text-decoration:none;">${escapeHtml(action.label)}</a></td>
</tr></table>
<p style="margin:0 0 16px;font:400 13px/1.5 ${SANS};color:${MUTED};">${escapeHtml(LINK_HINT[language])}<br><a href="${link}" style="color:${TEAL};word-break:break-all;">${link}</a></p>`;
}

function card(content: MailContent, language: Language): string {
  return [
    `<h1 style="margin:0 0 20px;font:600 26px/1.25 ${SERIF};color:${INK};">${escapeHtml(content.heading)}</h1>`,
    ...content.paragraphs.map(paragraph),
    ...(content.facts?.length ? [factRows(content.facts)] : []),
    ...(content.action ? [button(content.action, language)] : []),
    ...(content.afterword
      ? [`<p style="margin:0;font:400 14px/1.5 ${SANS};color:${MUTED};">${escapeHtml(content.afterword)}</p>`]
      : []),
  ].join("\n");
}

/** The mail as HTML: one column of tables with inline styles, since mail programs know little else. */
export function htmlPart(content: MailContent, language: Language): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="x-apple-disable-message-reformatting">
<title>${escapeHtml(content.subject)}</title>
<style>@media (max-width:480px){.page{padding:0 0 24px!important}.card{padding:28px 20px!important;border-radius:0!important;border-left:0!important;border-right:0!important}.brand,.foot{padding-left:20px!important;padding-right:20px!important}}</style>
</head>
<body style="margin:0;padding:0;background:${SAND};-webkit-text-size-adjust:100%;">
<div style="display:none;max-height:0;overflow:hidden;">${escapeHtml(content.preview)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${SAND}"><tr><td class="page" align="center" style="padding:16px 16px 40px;">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;">
<tr><td class="brand" style="padding:20px 4px 16px;font:700 24px/1 ${SERIF};color:${INK};">Berth<span style="color:${CORAL};">.</span></td></tr>
<tr><td class="card" bgcolor="#FFFFFF" style="padding:36px 40px;border:1px solid ${LINE};border-radius:16px;">
${card(content, language)}
</td></tr>
<tr><td class="foot" style="padding:20px 4px 0;font:400 12px/1.6 ${SANS};color:${MUTED};">${escapeHtml(FOOTER[language])}</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;
}
