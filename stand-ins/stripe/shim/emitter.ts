type Listener = (event?: unknown) => void;

/** Stripe.js's `on`, `off` and `once`. A listener that comes after `ready` is still told. */
export class Emitter {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readyEvent: { event: unknown } | null = null;

  on(name: string, listener: Listener): this {
    const set = this.listeners.get(name) ?? new Set<Listener>();
    this.listeners.set(name, set.add(listener));
    const ready = this.readyEvent;
    if (name === "ready" && ready) queueMicrotask(() => set.has(listener) && listener(ready.event));
    return this;
  }

  off(name: string, listener?: Listener): this {
    if (listener) this.listeners.get(name)?.delete(listener);
    else this.listeners.delete(name);
    return this;
  }

  once(name: string, listener: Listener): this {
    const first: Listener = (event) => {
      this.off(name, first);
      listener(event);
    };
    return this.on(name, first);
  }

  emit(name: string, event?: unknown): void {
    if (name === "ready") this.readyEvent = { event };
    for (const listener of [...(this.listeners.get(name) ?? [])]) listener(event);
  }
}
