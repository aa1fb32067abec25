import type { Random } from "./random";

/** Colours of one room, chosen to stand beside each other. */
export interface Palette {
  wall: string;
  floor: string;
  wood: string;
  textile: string;
  accent: string;
  second: string;
  linen: string;
  dark: string;
  leaf: string;
}

const SAND_AND_TEAL: Palette = {
  wall: "#e9dcc6",
  floor: "#b98b60",
  wood: "#8d5f3c",
  textile: "#0f766e",
  accent: "#e4572e",
  second: "#d9a441",
  linen: "#f8f1e4",
  dark: "#14213d",
  leaf: "#3f7a5a",
};

const ROOMS: readonly [Palette, ...Palette[]] = [
  SAND_AND_TEAL,
  {
    ...SAND_AND_TEAL,
    wall: "#c5cfba",
    floor: "#a97a54",
    wood: "#6f4a31",
    textile: "#a9563f",
    accent: "#e0a458",
    second: "#4e6e5d",
    leaf: "#49734b",
  },
  {
    ...SAND_AND_TEAL,
    wall: "#b3c5ce",
    floor: "#c9a680",
    wood: "#7d5a40",
    textile: "#2f5d7c",
    accent: "#e8b04b",
    second: "#d9694a",
    leaf: "#3d6f62",
  },
  {
    ...SAND_AND_TEAL,
    wall: "#e7cabb",
    floor: "#a0714f",
    wood: "#6d4030",
    textile: "#7f4a48",
    accent: "#4e8078",
    second: "#e2b36a",
    leaf: "#567a54",
  },
  {
    ...SAND_AND_TEAL,
    wall: "#47655a",
    floor: "#b68659",
    wood: "#7a5236",
    textile: "#d8a25c",
    accent: "#cf6145",
    second: "#e8dcc0",
    leaf: "#7a9f6a",
  },
  {
    ...SAND_AND_TEAL,
    wall: "#e2c189",
    floor: "#8d6041",
    wood: "#5f3d28",
    textile: "#1f5f5b",
    accent: "#c8553d",
    second: "#f0e2c0",
    leaf: "#4a7350",
  },
  {
    ...SAND_AND_TEAL,
    wall: "#f2ece0",
    floor: "#cfb18b",
    wood: "#a27c55",
    textile: "#33658a",
    accent: "#e07a5f",
    second: "#81b29a",
    leaf: "#5b8a66",
  },
  {
    ...SAND_AND_TEAL,
    wall: "#34486a",
    floor: "#a87c55",
    wood: "#6b4a33",
    textile: "#c9784f",
    accent: "#e9b872",
    second: "#8fb3b0",
    leaf: "#6d9a74",
  },
  {
    ...SAND_AND_TEAL,
    wall: "#d9b8a0",
    floor: "#b5895f",
    wood: "#7b4a2f",
    textile: "#e9dfce",
    accent: "#14405a",
    second: "#c4562f",
    leaf: "#5a7a48",
  },
];

/** House colours of a street by the sea or in an old town: walls, then what shutters go with them. */
const HOUSES: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ["#f3ead9", "#2f6f8f"],
  ["#edc9a0", "#2f6b5e"],
  ["#e6a98a", "#3f5a72"],
  ["#f0d9a8", "#7a4a35"],
  ["#d98f72", "#f0e6d2"],
  ["#c9d3c5", "#8a4b3a"],
  ["#f7f2e8", "#b5533c"],
  ["#b9c9cf", "#f2ede0"],
  ["#e4b9ae", "#4f7468"],
  ["#dcc06f", "#33566b"],
];

export function pickPalette(random: Random): Palette {
  return random.pick(ROOMS);
}

export function pickHouse(random: Random): { wall: string; shutter: string } {
  const [wall, shutter] = random.pick(HOUSES);
  return { wall, shutter };
}
