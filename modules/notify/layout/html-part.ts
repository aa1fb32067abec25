import type { Language } from "../../../src/shared/route";
import { action, bookingCard, heading, paragraph, smallPrint } from "./blocks";
import { escapeHtml } from "./escape-html";
import { SENDER } from "./footer";
import type { MailContent } from "./mail-content";
import { STYLE_SHEET } from "./style-sheet";
import { LIGHT, SANS, SERIF } from "./tokens";

/** Mailboxes fill the line beside the subject with what comes next; this leaves them nothing to fill it with. */
const NOTHING_MORE = "&#847;&zwnj;&nbsp;".repeat(60);

function card(content: MailContent, language: Language): string {
  return [
    heading(content.heading),
    ...content.paragraphs.map(paragraph),
    ...(content.booking ? [bookingCard(content.booking)] : []),
    action(content.action, language),
    ...(content.afterword ? [smallPrint(content.afterword)] : []),
  ].join("\n");
}

function footer(content: MailContent, language: Language): string {
  const words = `margin:0 0 6px;font:400 12px/1.6 ${SANS};color:${LIGHT["ink-soft"]};`;
  return `<p class="ink-soft" style="${words}">${escapeHtml(content.why)}</p>
<p class="ink-soft" style="${words}">${escapeHtml(SENDER[language])}</p>`;
}

/** Letters beyond ASCII as numbers: some mail pages drop the line that names the encoding, and guess another. */
function inAscii(html: string): string {
  return html.replace(/[\u{80}-\u{10ffff}]/gu, (letter) => `&#${letter.codePointAt(0)};`);
}

/** The mail as HTML: one column of tables with inline styles, since mail programs know little else. */
export function htmlPart(content: MailContent, language: Language): string {
  return inAscii(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="x-apple-disable-message-reformatting">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${escapeHtml(content.subject)}</title>
<style>
${STYLE_SHEET}
</style>
</head>
<body class="page-bg" style="margin:0;padding:0;background-color:${LIGHT.page};-webkit-text-size-adjust:100%;">
<div style="display:none;max-height:0;overflow:hidden;">${escapeHtml(content.preview)}${NOTHING_MORE}</div>
<table role="presentation" class="page-bg" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${LIGHT.page}"><tr><td class="page" align="center" style="padding:16px 16px 40px;">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;">
<tr><td class="brand ink" style="padding:20px 4px 16px;font:700 26px/1 ${SERIF};color:${LIGHT.ink};">Berth<span class="accent" style="color:${LIGHT.accent};">.</span></td></tr>
<tr><td class="card surface-bg line-edge" bgcolor="${LIGHT.surface}" style="padding:36px 40px 24px;border:1px solid ${LIGHT.line};border-radius:16px;">
${card(content, language)}
</td></tr>
<tr><td class="foot" style="padding:20px 4px 0;">
${footer(content, language)}
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`);
}
