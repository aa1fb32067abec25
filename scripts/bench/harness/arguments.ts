/** What every bench of requests may be told. */
export type BenchArguments = { connections: number; rounds: number; seconds: number; sizes: number[] };

const DEFAULTS: BenchArguments = { connections: 20, rounds: 5, seconds: 8, sizes: [] };
const FLAGS = ["connections", "rounds", "seconds"] as const;

function wholeNumber(name: string, text: string | undefined): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} needs a whole number, not "${text ?? ""}".`);
  return value;
}

/** Reads `[size …] [--connections N] [--rounds N] [--seconds N]`; throws, naming it, for what it does not know. */
export function readBenchArguments(args: readonly string[], defaults: Partial<BenchArguments> = {}): BenchArguments {
  const found: BenchArguments = { ...DEFAULTS, ...defaults, sizes: [] };
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? "";
    const flag = FLAGS.find((name) => word === `--${name}`);
    if (flag) {
      index += 1;
      found[flag] = wholeNumber(word, args[index]);
    } else if (word.startsWith("--"))
      throw new Error(`The bench knows ${FLAGS.map((name) => `--${name}`).join(", ")}, not ${word}.`);
    else found.sizes.push(wholeNumber("A size", word));
  }
  return found.sizes.length > 0 ? found : { ...found, sizes: defaults.sizes ?? [] };
}
