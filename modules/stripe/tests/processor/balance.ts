/** A movement of an account's balance; what it brings is `amount - fee`. Minor units; below zero is taken. */
export type Entry = {
  id: string;
  account: string;
  type: string;
  currency: string;
  amount: number;
  fee: number;
  /** Unix seconds: when it was written, and from when it can be spent. */
  created: number;
  available_on: number;
  source: string;
};

/** The balances of the platform and of connected accounts: nothing but the sums of their entries. */
export class Balance {
  readonly entries: Entry[] = [];

  add(entry: Omit<Entry, "id" | "fee" | "available_on"> & Partial<Pick<Entry, "fee" | "available_on">>): Entry {
    const added = { fee: 0, available_on: entry.created, ...entry, id: `txn_${this.entries.length + 1}` };
    this.entries.push(added);
    return added;
  }

  /** What can be spent at an instant; below zero for an account that owes. */
  available(account: string, currency: string, at: number): number {
    return this.#of(account, currency)
      .filter(({ available_on }) => available_on <= at)
      .reduce((sum, { amount, fee }) => sum + amount - fee, 0);
  }

  pending(account: string, currency: string, at: number): number {
    return (
      this.#of(account, currency).reduce((sum, { amount, fee }) => sum + amount - fee, 0) -
      this.available(account, currency, at)
    );
  }

  #of(account: string, currency: string): Entry[] {
    return this.entries.filter((entry) => entry.account === account && entry.currency === currency);
  }
}
