import { at, type Canvas } from "../canvas";
import { darken, lighten } from "../colour";
import { contactShadow, project, type Solid, scaleAt } from "../perspective";
import type { Room } from "./room";

/** Three legs of a stand, from a joint at `y` down to the floor. */
function legs(canvas: Canvas, room: Room, x: number, y: number, z: number, spread: number, colour: string): void {
  const joint = project(room.view, [x, y, z]);
  const feet: Solid[] = [
    [x - spread, 0, z - spread * 0.4],
    [x + spread, 0, z - spread * 0.4],
    [x, 0, z + spread * 0.7],
  ];
  contactShadow(canvas, room.view, x, z, spread * 1.2, spread * 0.8, 0.3);
  for (const foot of feet)
    canvas.line([joint, project(room.view, foot)], colour, Math.max(2.5, scaleAt(room.view, z) * 0.022));
}

/** A softbox on its stand, turned towards the middle of the room. */
export function drawSoftbox(canvas: Canvas, room: Room, x: number, z: number, height: number): void {
  const metal = "#1f2330";
  const scale = scaleAt(room.view, z);
  legs(canvas, room, x, 0.55, z, 0.36, metal);
  const [px, top] = project(room.view, [x, height, z]);
  const [, foot] = project(room.view, [x, 0.5, z]);
  canvas.line(
    [
      [px, foot],
      [px, top],
    ],
    metal,
    scale * 0.026,
  );
  const side = x < 0 ? 1 : -1;
  const [w, h] = [scale * 0.42, scale * 0.62];
  canvas.poly(
    [
      [px, top - h * 0.12],
      [px + side * w * 0.5, top - h * 0.62],
      [px + side * w * 0.5, top + h * 0.62],
      [px, top + h * 0.12],
    ],
    "#171a24",
  );
  const face = canvas.gradient([
    [0, "#ffffff"],
    [1, "#f3e7cd"],
  ]);
  canvas.poly(
    [
      [px + side * w * 0.5, top - h * 0.62],
      [px + side * w, top - h * 0.52],
      [px + side * w, top + h * 0.52],
      [px + side * w * 0.5, top + h * 0.62],
    ],
    face,
    { stroke: "#20242f", width: 4 },
  );
  canvas.rect(
    px - scale * 0.05 - (side > 0 ? scale * 0.09 : 0),
    top - scale * 0.06,
    scale * 0.14,
    scale * 0.12,
    "#2b303d",
    { radius: 4 },
  );
  room.lights.push({ x: px + side * w * 1.2, y: top, radius: scale * 1.3, strength: 0.4 });
}

/** A camera on a tripod, seen from behind. */
export function drawTripodCamera(canvas: Canvas, room: Room, x: number, z: number, height: number): void {
  const metal = "#20242f";
  const scale = scaleAt(room.view, z);
  legs(canvas, room, x, height - 0.12, z, 0.38, metal);
  const [px, top] = project(room.view, [x, height, z]);
  canvas.rect(px - scale * 0.02, top - scale * 0.02, scale * 0.04, scale * 0.16, metal);
  const body = canvas.gradient([
    [0, "#3a3f4c"],
    [1, "#191c25"],
  ]);
  canvas.rect(px - scale * 0.11, top - scale * 0.16, scale * 0.22, scale * 0.15, body, { radius: scale * 0.02 });
  canvas.path(
    `M${at(px - scale * 0.05, top - scale * 0.16)}l${at(scale * 0.02, -scale * 0.045)}h${(scale * 0.06).toFixed(1)}l${at(scale * 0.02, scale * 0.045)}Z`,
    "#262a35",
  );
  canvas.rect(px - scale * 0.085, top - scale * 0.14, scale * 0.13, scale * 0.09, "#7fa3b8", { radius: 2 });
  canvas.rect(px - scale * 0.085, top - scale * 0.14, scale * 0.13, scale * 0.05, "#b9cfd8", {
    radius: 2,
    opacity: 0.6,
  });
  canvas.ellipse(px + scale * 0.078, top - scale * 0.09, scale * 0.018, scale * 0.018, "#e4572e");
}

/** A roll of paper that falls from a bar and sweeps onto the floor. */
export function drawPaperRoll(canvas: Canvas, room: Room, x: number, width: number, colour: string): void {
  const { view, back } = room;
  const z = back - 0.35;
  const [left, top] = project(view, [x - width / 2, 2.5, z]);
  const [right] = project(view, [x + width / 2, 2.5, z]);
  const [, wallFoot] = project(view, [x, 0.28, z]);
  const [nearLeft, nearY] = project(view, [x - width / 2, 0, 2.9]);
  const [nearRight] = project(view, [x + width / 2, 0, 2.9]);
  const [bendLeft, bendY] = project(view, [x - width / 2, 0, z - 0.35]);
  const [bendRight] = project(view, [x + width / 2, 0, z - 0.35]);
  for (const stand of [x - width / 2 - 0.12, x + width / 2 + 0.12]) {
    legs(canvas, room, stand, 0.5, z, 0.25, "#1f2330");
    canvas.line([project(view, [stand, 0.4, z]), project(view, [stand, 2.55, z])], "#1f2330", 5);
  }
  const fill = canvas.gradient([
    [0, lighten(colour, 0.14)],
    [0.56, colour],
    [0.66, darken(colour, 0.14)],
    [0.78, lighten(colour, 0.1)],
    [1, lighten(colour, 0.22)],
  ]);
  canvas.path(
    `M${at(left, top)}H${right.toFixed(1)}V${wallFoot.toFixed(1)}Q${at(right, bendY - 4)} ${at(bendRight, bendY)}L${at(nearRight, nearY)}H${nearLeft.toFixed(1)}L${at(bendLeft, bendY)}Q${at(left, bendY - 4)} ${at(left, wallFoot)}Z`,
    fill,
  );
  canvas.rect(
    left - 22,
    top - 15,
    right - left + 44,
    17,
    canvas.gradient([
      [0, lighten(colour, 0.3)],
      [1, darken(colour, 0.3)],
    ]),
    { radius: 8 },
  );
  for (const end of [left - 26, right + 14]) canvas.rect(end, top - 18, 12, 23, "#1f2330", { radius: 3 });
  canvas.path(
    `M${at(nearLeft, nearY)}H${nearRight.toFixed(1)}l4 7H${(nearLeft - 4).toFixed(1)}Z`,
    darken(colour, 0.2),
    { opacity: 0.6 },
  );
}

/** A white board that throws light back, leaning on a stand. */
export function drawReflector(canvas: Canvas, room: Room, x: number, z: number): void {
  const { view } = room;
  contactShadow(canvas, view, x, z, 0.5, 0.3, 0.35);
  const corners: Solid[] = [
    [x - 0.42, 0.02, z],
    [x + 0.3, 0.02, z + 0.25],
    [x + 0.3, 1.85, z + 0.3],
    [x - 0.42, 1.85, z + 0.05],
  ];
  canvas.poly(
    corners.map((corner) => project(view, corner)),
    canvas.gradient(
      [
        [0, "#ffffff"],
        [1, "#d9d6cd"],
      ],
      "diagonal",
    ),
    { stroke: "#20242f", width: 3 },
  );
}
