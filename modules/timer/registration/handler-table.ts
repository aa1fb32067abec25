/** Handlers by the kind of row they answer for; a second one for the same kind is a programmer's mistake. */
export class HandlerTable<Handler> {
  readonly #byKind = new Map<string, Handler>();

  add(kind: string, handler: Handler): void {
    if (this.#byKind.has(kind)) throw new Error(`Two handlers are registered for "${kind}".`);
    this.#byKind.set(kind, handler);
  }

  get(kind: string): Handler {
    const handler = this.#byKind.get(kind);
    if (!handler) throw new Error(`No handler is registered for "${kind}".`);
    return handler;
  }

  kinds(): string[] {
    return [...this.#byKind.keys()];
  }
}
