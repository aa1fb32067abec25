import { writeFileSync } from "node:fs";
import path from "node:path";
import { SCREENS, type Shot } from "./shots";

const STYLE = `
  body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem; background: #e2e8f0; color: #0f172a }
  h2 { margin: 2.5rem 0 .5rem } h3 { margin: 1.5rem 0 .5rem; font-size: 1rem }
  .row { display: flex; gap: 1rem; overflow-x: auto; padding-bottom: .5rem }
  figure { margin: 0; flex: none } figcaption { font-size: .8rem; margin-bottom: .25rem }
  img { display: block; height: 26rem; border: 1px solid #94a3b8; object-fit: cover; object-position: top; background: #fff }
  img.phone { width: 12rem } img.desktop { width: 36rem }`;

function figure({ file, size, scheme, language }: Shot): string {
  return `<figure><figcaption>${size}, ${scheme}, ${language}</figcaption><a href="${file}"><img class="${size}" loading="lazy" src="${file}" alt=""></a></figure>`;
}

/** Writes a page that shows every page in all its ways beside each other; answers where it is. */
export function writeIndex(shots: readonly Shot[], sheets: readonly string[]): string {
  const areas = Object.entries(Object.groupBy(shots, ({ area }) => area)).map(([area, ofArea = []]) => {
    const rows = Object.entries(Object.groupBy(ofArea, ({ name }) => name)).map(
      ([name, ofPage = []]) => `<h3>${name}</h3><div class="row">${ofPage.map(figure).join("")}</div>`,
    );
    return `<h2>${area}</h2>${rows.join("")}`;
  });
  const links = sheets.map((sheet) => `<li><a href="${sheet}">${path.basename(sheet, ".jpg")}</a></li>`).join("");
  const file = path.join(SCREENS, "index.html");
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Berth, every page</title><style>${STYLE}</style><h1>Every page</h1><details><summary>${sheets.length} sheets</summary><ul>${links}</ul></details>${areas.join("")}</html>`,
  );
  return file;
}
