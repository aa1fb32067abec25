import { at, type Canvas, type Point, polyPath } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { drawOutlook } from "../nature/outlook";
import { project, quad, type Solid } from "../perspective";
import type { Room } from "./room";

export interface WindowPlan {
  x: number;
  y: number;
  width: number;
  height: number;
  columns: number;
  rows: number;
  frame?: string;
  curtains?: boolean;
  /** Steel studio glazing has thin bars. */
  thin?: boolean;
}

/** A window in the back wall: outlook, reveal, frame, bars, sill, curtains, and the sun it lets onto the floor. */
export function backWindow(canvas: Canvas, room: Room, plan: WindowPlan): void {
  const { view, back } = room;
  const [left, top] = project(view, [plan.x, plan.y + plan.height, back]);
  const [right, bottom] = project(view, [plan.x + plan.width, plan.y, back]);
  const frame = plan.frame ?? mix(room.palette.linen, room.palette.wall, 0.15);
  const edge = plan.thin ? 5 : 10;
  canvas.rect(left - edge - 4, top - edge - 2, right - left + edge * 2 + 8, bottom - top + edge * 2 + 8, "#141a2e", {
    opacity: 0.16,
    radius: 3,
  });
  canvas.rect(left - edge, top - edge, right - left + edge * 2, bottom - top + edge * 2, frame, { radius: 2 });
  const hole = canvas.clip(
    polyPath([
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ]),
  );
  canvas.group({ clip: hole }, () => drawOutlook(canvas, room.hour, left, top, right - left, bottom - top));
  const shade = canvas.gradient([
    [0, "#141a2e", 0.28],
    [0.12, "#141a2e", 0],
  ]);
  canvas.rect(left, top, right - left, bottom - top, shade);
  const bar = plan.thin ? 3.5 : 7;
  const dark = darken(frame, 0.18);
  for (let column = 1; column < plan.columns; column += 1) {
    const x = left + ((right - left) * column) / plan.columns;
    canvas.rect(x - bar / 2, top, bar, bottom - top, frame);
    canvas.rect(x + bar / 2 - 1.4, top, 1.4, bottom - top, dark);
  }
  for (let row = 1; row < plan.rows; row += 1) {
    const y = top + ((bottom - top) * row) / plan.rows;
    canvas.rect(left, y - bar / 2, right - left, bar, frame);
    canvas.rect(left, y + bar / 2 - 1.4, right - left, 1.4, dark);
  }
  const glare = canvas.gradient(
    [
      [0, "#ffffff", 0.28],
      [0.5, "#ffffff", 0],
      [1, "#ffffff", 0.1],
    ],
    "diagonal",
  );
  canvas.rect(left, top, right - left, bottom - top, glare);
  if (plan.y > 0.2) {
    canvas.rect(left - 22, bottom + edge - 2, right - left + 44, 11, lighten(frame, 0.25), { radius: 2 });
    canvas.rect(left - 18, bottom + edge + 9, right - left + 36, 9, "#141a2e", { opacity: 0.18 });
  }
  sunThrough(canvas, room, plan);
  if (plan.curtains) drawCurtains(canvas, room, left, right, top - 26);
}

/** The panes' light on the floor. The sun stands behind the back wall, so it falls towards the eye. */
function sunThrough(canvas: Canvas, room: Room, plan: WindowPlan): void {
  const { view, back, half, hour } = room;
  if (hour.beam < 0.3) return;
  const slant = view.lit === "left" ? 0.55 : -0.55;
  const reach = hour.name === "golden" ? 1.75 : 1.15;
  const fall = (x: number, y: number): Solid => [
    Math.max(-half, Math.min(half, x + slant * y)),
    0,
    Math.max(0.6, back - reach * y),
  ];
  const gap = plan.thin ? 0.02 : 0.035;
  const [paneWidth, paneHeight] = [plan.width / plan.columns, plan.height / plan.rows];
  for (let column = 0; column < plan.columns; column += 1) {
    for (let row = 0; row < plan.rows; row += 1) {
      const x = plan.x + column * paneWidth;
      const y = plan.y + row * paneHeight;
      const corners = [
        fall(x + gap, y + gap),
        fall(x + paneWidth - gap, y + gap),
        fall(x + paneWidth - gap, y + paneHeight - gap),
        fall(x + gap, y + paneHeight - gap),
      ];
      quad(canvas, view, corners, hour.sun, { opacity: 0.5 * hour.beam });
    }
  }
  const corner = (x: number, y: number): Point => project(view, [x, y, back]);
  const right = plan.x + plan.width;
  const top = plan.y + plan.height;
  const [edge, far] = view.lit === "left" ? [right, plan.x] : [plan.x, right];
  room.beams.push([
    corner(edge, top),
    corner(far, top),
    corner(far, plan.y),
    project(view, fall(far, plan.y)),
    project(view, fall(edge, top)),
  ]);
}

function drawCurtains(canvas: Canvas, room: Room, left: number, right: number, top: number): void {
  const { random } = canvas;
  const [, floor] = project(room.view, [0, 0.04, room.back]);
  const cloth = random.pick([
    room.palette.linen,
    room.palette.linen,
    mix(room.palette.textile, room.palette.linen, 0.45),
  ]);
  const rod = darken(room.palette.wood, 0.25);
  const spread = random.range(52, 74);
  canvas.line(
    [
      [left - spread - 14, top],
      [right + spread + 14, top],
    ],
    rod,
    5,
  );
  for (const end of [left - spread - 16, right + spread + 16]) canvas.ellipse(end, top, 7, 7, rod);
  for (const [start, width] of [
    [left - spread, spread + 20],
    [right - 20, spread + 20],
  ] as const) {
    const folds = 6;
    const fold = width / folds;
    const hem = floor - random.range(0, 8);
    for (let index = 0; index < folds; index += 1) {
      const x = start + index * fold;
      const fill = canvas.gradient(
        [
          [0, darken(cloth, 0.2)],
          [0.45, lighten(cloth, 0.12)],
          [1, darken(cloth, 0.12)],
        ],
        "right",
      );
      const d = `M${at(x, top)}L${at(x + fold, top)}C${at(x + fold + 3, top + 160)} ${at(x + fold - 3, hem - 120)} ${at(x + fold + 1, hem)}Q${at(x + fold / 2, hem + 7)} ${at(x - 1, hem)}C${at(x - 3, hem - 120)} ${at(x + 3, top + 160)} ${at(x, top)}Z`;
      canvas.path(d, fill, { opacity: 0.94 });
    }
  }
}

/** Tall glazing in the lit side wall: bright panes seen at an angle, and their long light on the floor. */
export function sideGlazing(canvas: Canvas, room: Room, sill: number, top: number): void {
  const { view, half, back, hour, palette } = room;
  const x = view.lit === "left" ? -half : half;
  const inward = view.lit === "left" ? 1 : -1;
  const panes = 4;
  const from = 1.5;
  const width = (back - 0.35 - from) / panes;
  const frame = darken(palette.dark, 0.1);
  for (let index = 0; index < panes; index += 1) {
    const near = from + index * width + 0.08;
    const far = near + width - 0.16;
    const sky = canvas.gradient([
      [0, hour.sky[0]],
      [0.6, hour.sky[1]],
      [1, hour.sky[2]],
    ]);
    const corners: Solid[] = [
      [x, sill, near],
      [x, sill, far],
      [x, top, far],
      [x, top, near],
    ];
    quad(canvas, view, corners, sky, { stroke: frame, width: 6 });
    const steps = 4;
    for (let step = 1; step < steps; step += 1) {
      const y = sill + ((top - sill) * step) / steps;
      canvas.line([project(view, [x, y, near]), project(view, [x, y, far])], frame, 3);
    }
    const middle = (near + far) / 2;
    canvas.line([project(view, [x, sill, middle]), project(view, [x, top, middle])], frame, 3);
    if (hour.beam < 0.3) continue;
    const fall = (y: number, z: number): Solid => [
      Math.max(-half, Math.min(half, x + inward * y * 0.95)),
      0,
      Math.min(back, z + y * 0.16),
    ];
    const patch: Point[] = [fall(sill, near), fall(sill, far), fall(top, far), fall(top, near)].map((corner) =>
      project(view, corner),
    );
    canvas.poly(patch, hour.sun, { opacity: 0.34 * hour.beam });
  }
}
