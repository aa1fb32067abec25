import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, realpathSync } from "node:fs";
import path from "node:path";
import { ENDING, type Ending, endProcess } from "./end-process";
import { waitUntil } from "./health";
import { logTail } from "./log-tail";
import { identify, type ProcessIdentity, processesWithEnvironment } from "./process-identity";
import { RunRecords } from "./run-records";

/** A program to run: a service that stays, or a step that ends. */
export type Program = {
  name: string;
  command: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Another user to run it as; only root can say so. */
  user?: { uid: number; gid: number };
};

/** A program that stays and can be asked whether it is ready. */
export type Service = Program & {
  ready: () => Promise<boolean>;
  readyWithinMs: number;
  ending?: Ending;
  /** Its end is no reason to end the others: somebody is working on it. */
  mayEnd?: boolean;
};

type Running = { identity: ProcessIdentity; ending: Ending; ended: Promise<string> };

/** Names the data folder in the environment of everything started from it. */
const RUN_VARIABLE = "BERTH_RUN";
const SWEEPS_MAX = 5;

/**
 * Starts programs of one data folder, each in a process group of its own and with its log in a file,
 * and ends them again. What it starts is written down first thing, so that a later start can end it after a crash.
 */
export class Supervisor {
  private readonly records: RunRecords;
  private readonly runId: string;
  private readonly running = new Map<string, Running>();
  private readonly aborter = new AbortController();
  private reportDeath: (sentence: string) => void = () => undefined;

  /** Resolves with a sentence when a service ends that was ready and that nobody has asked to end. */
  readonly firstDeath = new Promise<string>((resolve) => {
    this.reportDeath = resolve;
  });

  constructor(private readonly dataDir: string) {
    mkdirSync(path.join(dataDir, "logs"), { recursive: true });
    this.records = new RunRecords(dataDir);
    this.runId = createHash("sha256").update(realpathSync(dataDir)).digest("hex").slice(0, 16);
  }

  /** Aborted as soon as stopping begins, or a service has died. */
  get stopping(): AbortSignal {
    return this.aborter.signal;
  }

  /** An environment whose process, and all that it starts, the next start recognises as left over from here. */
  marked(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
    return { ...env, [RUN_VARIABLE]: this.runId };
  }

  logFile(name: string): string {
    return path.join(this.dataDir, "logs", `${name}.log`);
  }

  /**
   * Ends what an earlier start of this data folder has left behind: by its records, then whatever else carries
   * the folder's name in its environment. `endings` says how services that need it are ended.
   */
  async endLeftovers(endings: Readonly<Record<string, Ending>> = {}): Promise<number> {
    const records = this.records.list().filter((record) => record.pid !== process.pid);
    const found = records.filter((record) => identify(record.pid)?.started === record.started);
    await Promise.all(found.map((record) => endProcess(record, endings[record.name])));
    for (const record of records) this.records.remove(record.name);
    let ended = found.length;
    // More than once: one of them may have started another while it was being ended.
    for (let round = 0; round < SWEEPS_MAX; round += 1) {
      const strays = this.strays();
      if (strays.length === 0) break;
      await Promise.all(strays.map((stray) => endProcess(stray)));
      ended += strays.length;
    }
    return ended;
  }

  /** Starts a service and waits until it is ready; throws with the end of its log when it dies or does not answer. */
  async start(service: Service): Promise<void> {
    const running = this.spawn(service, service.ending ?? ENDING);
    let how: string | undefined;
    void running.ended.then((end) => {
      how = end;
    });
    const readyOrDead = async () => how !== undefined || (await service.ready());
    try {
      await waitUntil(service.name, readyOrDead, service.readyWithinMs, this.stopping);
    } catch (error) {
      throw this.stopping.aborted ? error : new Error(this.failure(service.name, "did not answer in time"));
    }
    if (how !== undefined) throw new Error(this.failure(service.name, `ended with ${how} before it was ready`));
    void running.ended.then((end) => {
      if (service.mayEnd) return;
      if (this.running.get(service.name) === running) this.reportDeath(this.failure(service.name, `ended with ${end}`));
    });
  }

  /** Runs a program to its end; throws with the end of its log when it fails. */
  async run(program: Program): Promise<void> {
    this.stopping.throwIfAborted();
    const how = await this.spawn(program, ENDING).ended;
    this.forget(program.name);
    this.stopping.throwIfAborted();
    if (how !== "code 0") throw new Error(this.failure(program.name, `ended with ${how}`));
  }

  /** Ends one service. */
  async stop(name: string): Promise<void> {
    const running = this.running.get(name);
    if (!running) return;
    this.running.delete(name);
    await endProcess(running.identity, running.ending);
    this.records.remove(name);
  }

  /** Ends everything; those in `last` one after the other when all others are gone. Nothing can be started any more. */
  async stopAll(last: readonly string[] = []): Promise<void> {
    this.aborter.abort(new Error("stopping"));
    const names = [...this.running.keys()];
    await Promise.all(names.filter((name) => !last.includes(name)).map((name) => this.stop(name)));
    for (const name of last) await this.stop(name);
  }

  private strays(): ProcessIdentity[] {
    return processesWithEnvironment(RUN_VARIABLE, this.runId);
  }

  private spawn(program: Program, ending: Ending): Running {
    this.stopping.throwIfAborted();
    if (this.running.has(program.name)) throw new Error(`${program.name} is already running`);
    const log = openSync(this.logFile(program.name), "w");
    const child = spawn(program.command, program.args, {
      cwd: program.cwd,
      env: this.marked(program.env),
      // A group of its own: Ctrl-C in the terminal must reach only the launcher, and the end of one must reach all of it.
      detached: true,
      // Straight into the file: a pipe would break, and kill the service, when the launcher is killed.
      stdio: ["ignore", log, log],
      ...program.user,
    });
    closeSync(log);
    const ended = new Promise<string>((resolve) => {
      child.once("error", (error) => resolve(error.message));
      child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
    });
    // A program that ends at once is already a zombie, without a start; its record would name nobody.
    const identity = (child.pid === undefined ? null : identify(child.pid)) ?? { pid: child.pid ?? 0, started: "" };
    if (identity.started) this.records.write({ name: program.name, ...identity });
    const running = { identity, ending, ended };
    this.running.set(program.name, running);
    return running;
  }

  private forget(name: string): void {
    this.running.delete(name);
    this.records.remove(name);
  }

  private failure(name: string, what: string): string {
    const file = this.logFile(name);
    return `${name} ${what}. The end of its log, ${file}:\n\n${logTail(file)}\n`;
  }
}
