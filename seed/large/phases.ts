const MS = 1000;

/** Where the time of many batches went, by the name of the phase. */
export class Phases {
  private readonly spent = new Map<string, number>();
  private readonly began = Date.now();

  /** Does a part of a batch and adds its time to its phase. */
  async time<T>(name: string, work: () => Promise<T>): Promise<T> {
    const began = Date.now();
    try {
      return await work();
    } finally {
      this.spent.set(name, (this.spent.get(name) ?? 0) + Date.now() - began);
    }
  }

  /** Says how far it is. */
  say(done: number, all: number): void {
    const seconds = (Date.now() - this.began) / MS;
    console.log(`  ${done} of ${all} listings after ${seconds.toFixed(0)} s, ${Math.round(done / seconds)} a second`);
  }

  /** One line: every phase with its seconds. */
  report(): string {
    const parts = [...this.spent].map(([name, ms]) => `${name} ${(ms / MS).toFixed(1)} s`);
    return `large seed: ${[...parts, `all ${((Date.now() - this.began) / MS).toFixed(1)} s`].join(", ")}`;
  }
}
