import { createHash } from "node:crypto";
import { Html, html } from "./html";

const style = `
:root { --ink: #14213d; --muted: #55607a; --line: #e3dccf; --sand: #fbf8f3; --card: #fff; --teal: #0f766e; --coral: #e4572e; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--sand); color: var(--ink); font: 16px/1.5 Inter, system-ui, sans-serif; }
.banner { background: var(--ink); color: #fff; text-align: center; padding: .55rem 1rem; font-size: .9rem; }
.banner strong { color: #ffd9cc; }
main { max-width: 64rem; margin: 0 auto; padding: 1.75rem 1rem 4rem; }
h1 { font: 600 1.75rem/1.2 Fraunces, Georgia, serif; margin: 0 0 .35rem; }
h2 { font: 600 1.15rem/1.3 Fraunces, Georgia, serif; margin: 2rem 0 .6rem; }
p { margin: .35rem 0 1rem; } .muted { color: var(--muted); }
a { color: var(--teal); } code, .id { font: .82rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
.sheet { background: var(--card); border: 1px solid var(--line); border-radius: 14px; overflow: hidden; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; padding: .7rem 1rem; border-bottom: 1px solid var(--line); vertical-align: baseline; }
th { font-size: .78rem; font-weight: 600; color: var(--muted); background: #fdfbf7; }
tbody tr:last-child > * { border-bottom: 0; }
.amount { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; font-weight: 600; }
.status { display: inline-block; padding: .1rem .55rem; border-radius: 99px; font-size: .8rem; background: #eef0f4; white-space: nowrap; }
.status.succeeded { background: #d9f2ec; color: #0b5a53; } .status.requires_capture { background: #e0edff; color: #1d3f7a; }
.status.requires_action { background: #fff0d6; color: #7a4b00; } .status.canceled { background: #f2e7e4; color: #7a2c17; }
.empty { padding: 2.5rem 1rem; text-align: center; color: var(--muted); }
.narrow { max-width: 28rem; } .narrow .sheet { padding: 1.5rem; }
.buttons { display: grid; gap: .6rem; margin-top: 1.25rem; }
button { font: inherit; font-weight: 600; padding: .75rem 1rem; border-radius: 10px; border: 1px solid var(--teal); background: var(--teal); color: #fff; cursor: pointer; }
button.second { background: #fff; color: var(--ink); border-color: #8b93a5; }
label { display: grid; gap: .25rem; font-weight: 600; } label:has([type=checkbox]) { display: block; font-weight: 400; }
input:not([type=checkbox]), select { font: inherit; width: 100%; padding: .6rem .75rem; border: 1px solid #8b93a5; border-radius: 10px; background: #fff; color: inherit; }
button:focus-visible, input:focus-visible, select:focus-visible, a:focus-visible { outline: 3px solid #7cc4bd; outline-offset: 2px; }
pre { margin: 0; padding: 1rem; overflow-x: auto; font-size: .82rem; line-height: 1.5; }
@media (max-width: 40rem) {
  table.stack thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  table.stack tr { display: grid; grid-template-columns: 1fr auto; gap: .15rem .75rem; padding: .8rem 1rem; border-bottom: 1px solid var(--line); }
  table.stack tbody tr:last-child { border-bottom: 0; }
  table.stack th, table.stack td { padding: 0; border: 0; background: none; }
  table.stack .wide { grid-column: 1 / -1; }
  table.stack tr { align-items: baseline; }
}
`;

const styleHash = createHash("sha256").update(style).digest("base64");

/** Only our own style runs on these pages, and nothing may frame them. */
export const pageHeaders: Record<string, string> = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; frame-ancestors 'none'`,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** A whole page under the banner that says no real money moves. */
export function page(title: string, content: Html, narrow = false): string {
  const document = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>${title} · Demo payments</title><style>${new Html(style)}</style></head>
<body><div class="banner"><strong>Demo payments</strong> – no real money moves here.</div>
<main${new Html(narrow ? ' class="narrow"' : "")}>${content}</main></body></html>`;
  return document.text;
}
