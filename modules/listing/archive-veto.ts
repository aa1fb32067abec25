/** True when a listing must not be archived, because something of it is still to come. */
export type ArchiveVeto = (listingId: string) => Promise<boolean>;

/** One place a process, also where two packed capabilities each carry a copy of this file. */
const VETO = Symbol.for("berth.listing-archive-veto");
const registry = globalThis as { [VETO]?: ArchiveVeto };

/** Registers who is asked before a listing is archived; called once by the capability that owns bookings. */
export function registerArchiveVeto(veto: ArchiveVeto): void {
  registry[VETO] = veto;
}

/** Whether somebody is against archiving a listing. Without bookings nobody is. */
export async function isArchiveVetoed(listingId: string): Promise<boolean> {
  return (await registry[VETO]?.(listingId)) ?? false;
}
