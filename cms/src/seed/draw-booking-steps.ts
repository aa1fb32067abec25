import sharp from "sharp";

const WIDTH = 1200;
const HEIGHT = 420;
const RADIUS = 92;
const COLOURS = {
  paper: "#f4eee4",
  ink: "#14213d",
  line: "#8d8676",
  teal: "#0f766e",
  white: "#ffffff",
  coral: "#e4572e",
};

/** The four things around their middle at 0, 0: a calendar, a clock, a card and a tick. */
const STEPS = [
  `<rect x="-42" y="-34" width="84" height="76" rx="10"/><path d="M-42 -10H42M-20 -46V-26M20 -46V-26"/><path d="M-22 10H-6M6 10H22M-22 26H-6" stroke-width="9"/>`,
  `<circle r="44"/><path d="M0 -24V2L18 14"/>`,
  `<rect x="-48" y="-32" width="96" height="66" rx="10"/><path d="M-48 -10H48" stroke-width="13" stroke-linecap="butt"/><path d="M-32 16H-4"/>`,
  `<path d="M-36 2L-10 28L38 -26" stroke-width="12"/>`,
] as const;

function step(drawing: string, index: number): string {
  const isLast = index === STEPS.length - 1;
  const x = (WIDTH / STEPS.length) * (index + 0.5);
  const [fill, stroke] = isLast ? [COLOURS.teal, COLOURS.white] : [COLOURS.white, COLOURS.ink];
  const arrow = `<path d="M${RADIUS + 20} 0H${WIDTH / STEPS.length - RADIUS - 24}m-16 -14l16 14l-16 14" stroke="${COLOURS.coral}"/>`;
  return `<g transform="translate(${x} ${HEIGHT / 2})" fill="none" stroke-linecap="round" stroke-linejoin="round" stroke-width="7">
    <circle r="${RADIUS}" fill="${fill}" stroke="${isLast ? COLOURS.teal : COLOURS.line}" stroke-width="3"/>
    <g stroke="${stroke}">${drawing}</g>${isLast ? "" : arrow}</g>`;
}

/** The way of a booking as a picture without words, so that it serves every language: dates, hold, card, yes. PNG. */
export async function drawBookingSteps(): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="${COLOURS.paper}"/>${STEPS.map(step).join("")}</svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
}
