/** The part of Stripe's Appearance API that the shim follows. */
export type Appearance = { variables?: Record<string, string> };

const variables: Record<string, string> = {
  colorPrimary: "--primary",
  colorBackground: "--background",
  colorText: "--text",
  colorTextSecondary: "--muted",
  colorDanger: "--danger",
  fontFamily: "--font",
  borderRadius: "--radius",
};

const rules = `
:host { --primary: #0f766e; --background: #fff; --text: #14213d; --muted: #55607a; --danger: #b42318;
  --border: #8a8578; --radius: 10px; display: block; }
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
.element, dialog { font-family: var(--font, inherit); color: var(--text); font-size: 16px; line-height: 1.45; }
.demo { display: flex; gap: .5rem; align-items: center; margin: 0 0 .9rem; font-size: .85rem; color: var(--muted); }
.demo::before { content: ""; width: .55rem; height: .55rem; border-radius: 50%; background: #e4572e; flex: none; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: .8rem; }
.field.number { grid-column: 1 / -1; }
label { display: block; font-size: .88rem; font-weight: 600; margin-bottom: .3rem; }
input { width: 100%; min-height: 44px; padding: .6rem .75rem; font: inherit; color: inherit; background: var(--background);
  border: 1px solid var(--border); border-radius: var(--radius); font-variant-numeric: tabular-nums; }
input::placeholder { color: #6f7788; opacity: 1; }
input[aria-invalid=true] { border-color: var(--danger); }
input:focus-visible, button:focus-visible { outline: 3px solid color-mix(in srgb, var(--primary) 45%, transparent); outline-offset: 1px; }
input:disabled { opacity: .65; }
.error { margin: .3rem 0 0; font-size: .86rem; color: var(--danger); }
.error:empty { display: none; }
fieldset { border: 0; margin: 1rem 0 0; padding: 0; min-width: 0; }
legend { padding: 0; font-size: .82rem; color: var(--muted); margin-bottom: .4rem; }
.cards { display: flex; flex-wrap: wrap; gap: .45rem; }
button { font: inherit; cursor: pointer; border-radius: 99px; border: 1px solid var(--border); background: var(--background);
  color: inherit; }
.cards button { font-size: .84rem; min-height: 36px; padding: .3rem .8rem; }
.cards button:hover { border-color: var(--primary); color: var(--primary); }
dialog { width: min(26rem, calc(100vw - 2rem)); border: 0; border-radius: 16px; padding: 1.5rem; background: var(--background);
  box-shadow: 0 24px 60px rgb(20 33 61 / 30%); }
dialog::backdrop { background: rgb(20 33 61 / 55%); }
h2 { font-size: 1.25rem; margin: 0 0 .4rem; }
dialog p { margin: 0 0 1rem; }
dialog .demo { margin-bottom: 1rem; }
.actions { display: grid; gap: .6rem; }
.actions button { min-height: 46px; font-weight: 600; border-radius: var(--radius); }
.actions .main { background: var(--primary); border-color: var(--primary); color: #fff; }
`;

let sheet: CSSStyleSheet | undefined;

/**
 * An open shadow root with the shim's style: the page's rules do not leak in, and no inline style is needed,
 * so a strict content security policy holds.
 */
export function styledRoot(host: HTMLElement, appearance: Appearance | undefined): ShadowRoot {
  const root = host.attachShadow({ mode: "open" });
  sheet ??= newSheet(rules);
  root.adoptedStyleSheets = [sheet];
  applyAppearance(host, appearance);
  return root;
}

/** Sets the colours and shapes a page asks for by Stripe's names. */
export function applyAppearance(host: HTMLElement, appearance: Appearance | undefined): void {
  for (const [name, value] of Object.entries(appearance?.variables ?? {})) {
    const property = variables[name];
    if (property) host.style.setProperty(property, value);
  }
}

function newSheet(text: string): CSSStyleSheet {
  const created = new CSSStyleSheet();
  created.replaceSync(text);
  return created;
}
