/** Somebody who is measured: does its work once and answers what it took. */
export type Contestant<Sample> = { name: string; run: (phase: "warm-up" | "round") => Promise<Sample> };

/** Samples by contestant, a sample a round, in the order of the rounds. */
export type Samples<Sample> = Map<string, Sample[]>;

/**
 * Warms every contestant up, then lets them take turns: A B A B, so that what the machine does beside it hits all of
 * them alike, and ratios of one round mean something although the seconds do not.
 */
export async function interleave<Sample>(
  contestants: readonly Contestant<Sample>[],
  rounds: number,
  say: (line: string) => void = console.log,
): Promise<Samples<Sample>> {
  for (const { name, run } of contestants) {
    say(`  warm-up: ${name}`);
    await run("warm-up");
  }
  const samples: Samples<Sample> = new Map(contestants.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const { name, run } of contestants) {
      const sample = await run("round");
      samples.get(name)?.push(sample);
      say(`  round ${round} of ${rounds}: ${name}`);
    }
  }
  return samples;
}
