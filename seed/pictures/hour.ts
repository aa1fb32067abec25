import type { Random } from "./random";

/** The light of a picture: what the sky is, what falls on things, and whether lamps burn. */
export interface Hour {
  name: "morning" | "noon" | "golden" | "dusk" | "night" | "overcast";
  sky: [top: string, middle: string, low: string];
  sun: string;
  /** Colour and strength by which things in this light are tinted. */
  tint: string;
  tintShare: number;
  /** Colour of far things. */
  haze: string;
  lamps: boolean;
  /** Strength of direct light, 0 to 1. */
  beam: number;
}

const HOURS: Record<Hour["name"], Hour> = {
  morning: {
    name: "morning",
    sky: ["#8fb8cf", "#c9dcdc", "#f7e7cf"],
    sun: "#fff1cf",
    tint: "#fff3df",
    tintShare: 0.35,
    haze: "#dfe4dc",
    lamps: false,
    beam: 0.75,
  },
  noon: {
    name: "noon",
    sky: ["#4f9cc4", "#93c6d8", "#dcefec"],
    sun: "#fffbe8",
    tint: "#ffffff",
    tintShare: 0.1,
    haze: "#cfe3e6",
    lamps: false,
    beam: 0.9,
  },
  golden: {
    name: "golden",
    sky: ["#7fa3b8", "#f0c79a", "#f9a66c"],
    sun: "#ffd08a",
    tint: "#ffd9a8",
    tintShare: 0.6,
    haze: "#f1cda6",
    lamps: false,
    beam: 1,
  },
  dusk: {
    name: "dusk",
    sky: ["#34456e", "#8d6f92", "#ef9a7c"],
    sun: "#ffb68a",
    tint: "#b9a3c2",
    tintShare: 0.6,
    haze: "#b58a9b",
    lamps: true,
    beam: 0.2,
  },
  night: {
    name: "night",
    sky: ["#0f1a36", "#1e3157", "#3d5478"],
    sun: "#f3ead2",
    tint: "#6f82b5",
    tintShare: 0.78,
    haze: "#3a4d74",
    lamps: true,
    beam: 0,
  },
  overcast: {
    name: "overcast",
    sky: ["#9fb0b8", "#c3cdcf", "#e2e4de"],
    sun: "#f4f2ea",
    tint: "#e8edf0",
    tintShare: 0.5,
    haze: "#ccd4d4",
    lamps: false,
    beam: 0.25,
  },
};

export function hourNamed(name: Hour["name"]): Hour {
  return HOURS[name];
}

export function pickHour(random: Random, names: readonly [Hour["name"], ...Hour["name"][]]): Hour {
  return HOURS[random.pick(names)];
}
