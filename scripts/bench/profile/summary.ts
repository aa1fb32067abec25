import type { Profiler } from "node:inspector";
import { table } from "../../table";

const LINES = 40;
const NO_WORK = new Set(["(idle)", "(root)"]);

type Times = Map<string, number>;

const add = (times: Times, key: string, time: number) => void times.set(key, (times.get(key) ?? 0) + time);

/** The package, part of Berth or of Node that a file belongs to. */
export function ownerOf({ functionName, url }: { functionName: string; url: string }): string {
  if (url === "") return functionName.startsWith("(") ? functionName : "(native)";
  if (url.startsWith("node:")) return "node";
  const installed = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url);
  if (installed?.[1]) return installed[1];
  const own = /\/((?:modules|src)\/[^/]+)/.exec(url);
  return own?.[1] ? `berth ${own[1]}` : "berth";
}

function nameOf({ functionName, url, lineNumber }: Profiler.ProfileNode["callFrame"]): string {
  const file = url
    .replace(/^file:\/\//, "")
    .replace(/.*\/node_modules\//, "")
    .replace(/.*\/\.medusa\/server\//, "berth/");
  const name = functionName || "(anonymous)";
  return url === "" ? name : `${name} ${file}:${lineNumber + 1}`;
}

/** Microseconds in which each node was on top of the stack. */
function selfTimes({ samples = [], timeDeltas = [] }: Profiler.Profile): Map<number, number> {
  const times = new Map<number, number>();
  for (const [index, node] of samples.entries()) {
    times.set(node, (times.get(node) ?? 0) + (timeDeltas[index] ?? 0));
  }
  return times;
}

const busyOf = (profile: Profiler.Profile): number => {
  const times = selfTimes(profile);
  return profile.nodes.reduce(
    (sum, { id, callFrame }) => sum + (NO_WORK.has(callFrame.functionName) ? 0 : (times.get(id) ?? 0)),
    0,
  );
};

/** The process that did the work: a command line that only waits for its child has a profile, too. */
export function busiest(profiles: readonly Profiler.Profile[]): Profiler.Profile {
  const [first, ...others] = profiles;
  if (!first) throw new Error("nothing was profiled");
  return others.reduce((most, one) => (busyOf(one) > busyOf(most) ? one : most), first);
}

/** Microseconds in which each of our functions or Medusa's was on the stack, what it called included, once a stack. */
function inclusiveTimes({ nodes, ...profile }: Profiler.Profile): Times {
  const self = selfTimes({ nodes, ...profile });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const times: Times = new Map();
  const walk = (id: number, above: ReadonlySet<string>): number => {
    const node = byId.get(id);
    if (!node) return 0;
    const owner = ownerOf(node.callFrame);
    const isTold = owner.startsWith("berth") || owner.startsWith("@medusajs");
    const name = nameOf(node.callFrame);
    const below = isTold && !above.has(name) ? new Set([...above, name]) : above;
    const time = (node.children ?? []).reduce((sum, child) => sum + walk(child, below), self.get(id) ?? 0);
    if (below !== above) add(times, name, time);
    return time;
  };
  const [root] = nodes;
  if (root) walk(root.id, new Set());
  return times;
}

/** A profile in words: how busy the process was, and whose code that was, by package and by function. */
export function profileText(profile: Profiler.Profile): string {
  const times = selfTimes(profile);
  const owners: Times = new Map();
  const functions: Times = new Map();
  let busy = 0;
  let all = 0;
  for (const { id, callFrame } of profile.nodes) {
    const time = times.get(id) ?? 0;
    all += time;
    if (NO_WORK.has(callFrame.functionName)) continue;
    busy += time;
    add(owners, ownerOf(callFrame), time);
    add(functions, nameOf(callFrame), time);
  }
  const lines = (found: Times) =>
    [...found]
      .sort(([, one], [, other]) => other - one)
      .slice(0, LINES)
      .map(([name, time]) => [`${((time / busy) * 100).toFixed(1)} %`, name]);
  return [
    `busy ${((busy / all) * 100).toFixed(0)} % of ${(all / 1e6).toFixed(1)} s; of that, as self time`,
    table([["part", "of"], ...lines(owners)]),
    "",
    table([["part", "function"], ...lines(functions)]),
    "",
    "with what they call, until they wait for something:",
    table([["part", "function of Berth or Medusa"], ...lines(inclusiveTimes(profile))]),
  ].join("\n");
}
