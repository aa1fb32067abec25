// Required by every process of a Berth that lives on a fixed day (see fixed-day.ts): its clock is ahead by
// BERTH_CLOCK_AHEAD_MS and runs on from there, so sessions, deadlines and timers work as on any day.
const Real = Date;
const ahead = Number(process.env.BERTH_CLOCK_AHEAD_MS ?? 0);
const now = () => Real.now() + ahead;

const Moved = new Proxy(Real, {
  construct: (target, args, as) => Reflect.construct(target, args.length === 0 ? [now()] : args, as),
  apply: () => new Real(now()).toString(),
  get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
});
// Libraries ask whether a value's constructor is Date.
Real.prototype.constructor = Moved;
globalThis.Date = Moved;
