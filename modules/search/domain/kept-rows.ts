/** Rows that one process keeps at most. */
const ROWS_MAX = 10_000;

/** Rows by id that stay true as long as the read model is the one that they were read from. */
export class KeptRows<Row extends { id: string }> {
  #version = "";
  readonly #rows = new Map<string, Row>();

  /** The rows of these ids, in their order; what is not kept is read once. What is gone is left out. */
  async get(version: string, ids: readonly string[], read: (ids: string[]) => Promise<Row[]>): Promise<Row[]> {
    if (version !== this.#version) {
      this.#rows.clear();
      this.#version = version;
    }
    const kept = new Map(ids.flatMap((id) => this.#rows.get(id) ?? []).map((row) => [row.id, row]));
    const missing = ids.filter((id) => !kept.has(id));
    const found = missing.length > 0 ? await read(missing) : [];
    for (const row of found) {
      kept.set(row.id, row);
      // Another version has come meanwhile: these may be of neither.
      if (version === this.#version) this.#rows.set(row.id, row);
    }
    for (const id of this.#rows.keys()) {
      if (this.#rows.size <= ROWS_MAX) break;
      this.#rows.delete(id);
    }
    return ids.flatMap((id) => kept.get(id) ?? []);
  }
}
