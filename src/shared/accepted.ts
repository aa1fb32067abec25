/** Wraps a handler's answer when the work goes on after it: the status is 202 instead of the declared one. */
export class Accepted {
  constructor(readonly body: unknown) {}
}
