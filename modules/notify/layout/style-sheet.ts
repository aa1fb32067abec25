import { DARK, type Token } from "./tokens";

/** Classes that stand beside the inline colours: `ink` colours text, `surface-bg` a ground, `line-edge` a border. */
function darkRules(prefix: string): string {
  return (Object.entries(DARK) as [Token, string][])
    .flatMap(([token, value]) => [
      `${prefix}.${token}{color:${value}!important}`,
      `${prefix}.${token}-bg{background-color:${value}!important}`,
      `${prefix}.${token}-edge{border-color:${value}!important}`,
    ])
    .join("");
}

const NARROW = [
  ".page{padding:0 0 24px!important}",
  ".card{padding:28px 20px!important;border-radius:0!important;border-left:0!important;border-right:0!important}",
  ".brand,.foot{padding-left:20px!important;padding-right:20px!important}",
  ".title{font-size:25px!important}",
  ".button{width:100%!important}",
  ".button a{display:block!important;text-align:center!important}",
].join("");

/**
 * What inline styles cannot say: narrow screens and dark ones. Programs that drop it show the light mail in one
 * column, which reads well everywhere. Outlook's own dark mode marks what it changes with `data-ogsc`.
 */
export const STYLE_SHEET = [
  ":root{color-scheme:light dark;supported-color-schemes:light dark}",
  `@media (max-width:480px){${NARROW}}`,
  `@media (prefers-color-scheme:dark){${darkRules("")}}`,
  darkRules("[data-ogsc] "),
].join("\n");
