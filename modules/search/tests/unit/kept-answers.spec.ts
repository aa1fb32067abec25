import { describe, expect, it } from "vitest";
import { KeptAnswers } from "../../domain/kept-answers";

/** Answers with how often each question had to be answered. */
function counting() {
  const kept = new KeptAnswers<number>();
  const made = new Map<string, number>();
  const ask = (version: string, question: string) =>
    kept.get(version, question, async () => {
      const times = (made.get(question) ?? 0) + 1;
      made.set(question, times);
      return times;
    });
  return { kept, ask };
}

describe("kept answers", () => {
  it("are made once for each question, also for many who ask at once, until the version is another", async () => {
    const { ask } = counting();
    expect(await Promise.all([ask("1", "a"), ask("1", "a"), ask("1", "b")])).toEqual([1, 1, 1]);
    expect(await ask("1", "a")).toBe(1);
    expect(await ask("2", "a")).toBe(2);
    // A process that read its version before another one did begins anew: it never sees what is not its version's.
    expect(await ask("1", "a")).toBe(3);
  });

  it("that could not be made are made again", async () => {
    const { kept, ask } = counting();
    await expect(kept.get("1", "a", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    expect(await ask("1", "a")).toBe(1);
  });

  it("are at most five hundred: what was not asked for longest goes first", async () => {
    const { ask } = counting();
    for (let index = 0; index < 500; index += 1) await ask("1", `q${index}`);
    await ask("1", "q0");
    await ask("1", "one more");
    expect(await ask("1", "q0")).toBe(1);
    expect(await ask("1", "q1")).toBe(2);
  });
});
