/** One finished step: seconds from the launch to its beginning, and how long it took. */
export type Phase = { name: string; began: number; seconds: number };

const HEARTBEAT_MS = 10_000;
const MS = 1000;

/** Says on the terminal what is being done, also without a TTY, and keeps how long each step took. */
export class Progress {
  readonly phases: Phase[] = [];
  private readonly current = new Map<string, number>();
  private readonly heartbeat: NodeJS.Timeout;

  /** `launchedAt` is the instant, in milliseconds of the epoch, that seconds are counted from. */
  constructor(private readonly launchedAt: number) {
    this.heartbeat = setInterval(() => this.beat(), HEARTBEAT_MS).unref();
  }

  /** Seconds since the launch. */
  elapsed(): number {
    return (Date.now() - this.launchedAt) / MS;
  }

  say(line: string): void {
    console.log(line);
  }

  /** Does a step and says when it begins and ends. */
  async step<T>(name: string, work: () => Promise<T>): Promise<T> {
    const began = this.elapsed();
    this.current.set(name, Date.now());
    this.say(`• ${name} …`);
    try {
      const result = await work();
      const seconds = this.elapsed() - began;
      this.phases.push({ name, began, seconds });
      this.say(`✓ ${name} (${seconds.toFixed(1)} s)`);
      return result;
    } finally {
      this.current.delete(name);
    }
  }

  /** Notes a step that was done before this process began. */
  note(name: string, seconds: number): void {
    this.phases.push({ name, began: 0, seconds });
  }

  end(): void {
    clearInterval(this.heartbeat);
  }

  private beat(): void {
    const lines = [...this.current].map(([name, since]) => `${name} (${Math.round((Date.now() - since) / MS)} s)`);
    if (lines.length > 0) this.say(`  … still at it: ${lines.join(", ")}`);
  }
}
