import type { Excused } from "./axe";

const SHELL =
  "Medusa's own frame around the pages: its icon buttons have no name, and no place of ours to give them one";
const TABLE =
  "Medusa UI's DataTable, fields, drawers and modals draw these buttons and icons themselves, without names";
const PALETTE = "the dashboard's colours are Medusa's; Berth's pages use them as they are";
const DOOR = "the page to sign in on is Medusa's";

/** What Medusa draws in the dashboard, and we cannot mend from outside. */
export const OF_THE_DASHBOARD: readonly Excused[] = [
  { rule: "button-name", places: "button.hidden.lg\\:flex, button[aria-haspopup=dialog]", why: SHELL },
  { rule: "button-name", places: "[role=dialog] .flex.items-center.gap-x-2 > button.w-7", why: TABLE },
  { rule: "button-name", places: "button[id^=radix-][aria-haspopup=menu]", why: TABLE },
  { rule: "button-name", places: "form button.focus-within\\:border-ui-fg-interactive", why: TABLE },
  { rule: "role-img-alt", places: "[role=img].absolute", why: TABLE },
  {
    rule: "color-contrast",
    places: "nav *, aside *, .text-ui-fg-muted, .text-ui-fg-muted *, .text-ui-fg-interactive, .bg-ui-bg-interactive",
    why: PALETTE,
  },
  { rule: "color-contrast", places: "a[href$='/reset-password'], .my-6, form ~ * a", why: DOOR },
  { rule: "label-title-only", places: "input[name=email], input[name=password]", why: DOOR },
];

const SELECTS = "Payload draws its choices with react-select, whose inputs and arrows have no names";
const LISTS = "Payload's list pages: boxes to tick and arrows to page have no names";
const EDITOR = "Payload's page to edit on: its tabs, menus and the rich text field are drawn by Payload and Lexical";

const PREVIEW =
  "Payload's live preview, open when the writer left it open: its frame and the fields of its size have no names";

const UPLOAD = "Payload's page of a file: the buttons beside its address have only pictures";

/** What Payload draws on every page of its own. */
export const OF_PAYLOAD: readonly Excused[] = [
  { rule: "aria-hidden-focus", places: ".dropdown-indicator, .clear-indicator", why: SELECTS },
  { rule: "label", places: "input[id^=react-select-], .react-datepicker__input-container input", why: SELECTS },
  { rule: "nested-interactive", places: ".rs__multi-value", why: SELECTS },
  { rule: "label", places: ".checkbox-input input", why: LISTS },
  { rule: "label-title-only", places: "#select-all", why: LISTS },
  { rule: "button-name", places: ".clickable-arrow", why: LISTS },
  {
    rule: "button-name",
    places: ".popup-button, [class*=toolbar-popup__], .date-time-picker__clear-button",
    why: EDITOR,
  },
  { rule: "aria-input-field-name", places: ".ContentEditable__root", why: EDITOR },
  { rule: "label-content-name-mismatch", places: "a[aria-label=Versions]", why: EDITOR },
  { rule: "list", places: ".doc-tabs__tabs", why: EDITOR },
  { rule: "button-name", places: "[class*=LexicalEditorTheme__upload__]", why: EDITOR },
  { rule: "image-alt", places: "[class*=LexicalEditorTheme__upload] img, [class*=lexical] img", why: EDITOR },
  { rule: "button-name", places: ".copy-to-clipboard, .file-details__remove", why: UPLOAD },
  { rule: "frame-title", places: "#live-preview-iframe", why: PREVIEW },
  { rule: "label", places: ".live-preview-toolbar input", why: PREVIEW },
];
