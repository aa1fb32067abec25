import fc from "fast-check";
import { expect, it } from "vitest";
import type { Account } from "../../contract";
import { accountId, balanceOf, sideOf } from "../../domain/account";
import { LedgerModel } from "../../domain/model";
import * as of from "../booking-postings";
import { BEGIN } from "../histories";

const SELLERS = ["sel_a", "sel_b"];
const ACCOUNTS: Account[] = [
  of.clearing,
  of.commission,
  of.fees,
  of.processorFees,
  of.refundsPayable,
  of.held,
  of.tax,
  ...SELLERS.flatMap((seller) => [
    of.pending(seller),
    of.available(seller),
    of.receivable(seller),
    of.heldOf(seller),
    of.reserve(seller),
  ]),
];

type Booking = { id: string; seller: string; price: of.Price; refunded: bigint; released: boolean; disputed: bigint };
type Promise = { id: string; booking: Booking; amount: bigint };

const total = ({ share, service_fee, tax }: of.Price) => share + service_fee + tax;

/** Two sellers' bookings at a marketplace whose processor does what it is asked; `facts` is what the processor saw. */
class Marketplace {
  readonly model = new LedgerModel();
  readonly facts = { captured: 0n, refunded: 0n, lost: 0n, held: 0n, transferred: 0n, fees: 0n };
  readonly #bookings: Booking[] = [];
  readonly #promises: Promise[] = [];
  readonly #disputes: Promise[] = [];
  readonly #transfers: { id: string; seller: string; amount: bigint; recovered: bigint }[] = [];
  #minutes = 0;

  balance(account: Account): bigint {
    return this.model.balance(account, BEGIN.add({ minutes: this.#minutes }));
  }

  #event(booking_id: string | null) {
    this.#minutes += 1;
    return { id: `e${this.#minutes}`, booking_id, at: BEGIN.add({ minutes: this.#minutes }) };
  }

  /** Posts unless there is nothing to post: no line. */
  #post(posting: Parameters<LedgerModel["post"]>[0]): void {
    if (posting.lines.length > 0) this.model.post(posting);
  }

  #there(booking: Booking): of.There {
    const mine = accountId(of.pending(booking.seller));
    const ofBooking = this.model.postings
      .filter(({ booking_id }) => booking_id === booking.id)
      .flatMap(({ lines }) => lines)
      .filter(({ account }) => accountId(account) === mine)
      .reduce((sum, { amount_minor }) => sum + amount_minor, 0n);
    return {
      seller_id: booking.seller,
      pending: balanceOf(sideOf(of.pending(booking.seller)), ofBooking),
      available: this.balance(of.available(booking.seller)),
      receivable: this.balance(of.receivable(booking.seller)),
    };
  }

  pay(seller: string, price: of.Price, fee: bigint, passedOn: boolean): void {
    const booking = { id: `b${this.#bookings.length}`, seller, price, refunded: 0n, released: false, disputed: 0n };
    this.#bookings.push(booking);
    this.#post(of.captured(this.#event(booking.id), seller, price));
    this.#post(of.charged(this.#event(booking.id), seller, price));
    this.#post(of.feeKept(this.#event(booking.id), fee));
    if (passedOn) this.#post(of.feePassedOn(this.#event(booking.id), this.#there(booking), fee));
    this.facts.captured += total(price);
    this.facts.fees += fee;
  }

  release(pick: number): void {
    const booking = this.#bookings.filter(({ released }) => !released)[pick];
    if (!booking) return;
    this.#post(of.released(this.#event(booking.id), this.#there(booking)));
    booking.released = true;
  }

  /** Pays back so many percent of what was paid, once for a booking. */
  promiseRefund(pick: number, percent: bigint): void {
    const booking = this.#bookings.filter(({ refunded, disputed }) => refunded === 0n && disputed === 0n)[pick];
    if (!booking) return;
    const { price } = booking;
    const cut = (amount: bigint) => (amount * percent) / 100n;
    const part = {
      share: cut(price.share),
      service_fee: cut(price.service_fee),
      tax: cut(price.tax),
      commission: cut(price.commission),
    };
    const amount = total(part);
    if (amount === 0n) return;
    const event = this.#event(booking.id);
    this.#post(of.refundPromised(event, this.#there(booking), part));
    booking.refunded = amount;
    this.#promises.push({ id: event.id, booking, amount });
  }

  payRefund(): void {
    const promise = this.#promises.shift();
    if (!promise) return;
    this.#post(of.refundPaid({ ...this.#event(promise.booking.id), id: promise.id }, promise.amount));
    this.facts.refunded += promise.amount;
  }

  payOut(seller: string): void {
    const there = { seller_id: seller, pending: 0n, available: 0n, receivable: 0n };
    const now = () => ({
      ...there,
      available: this.balance(of.available(seller)),
      receivable: this.balance(of.receivable(seller)),
    });
    this.#post(of.netted(this.#event(null), now()));
    const { available: amount } = now();
    const event = this.#event(null);
    if (amount === 0n) return;
    this.#post(of.transferred(event, seller, amount));
    this.#transfers.push({ id: event.id, seller, amount, recovered: 0n });
    this.facts.transferred += amount;
  }

  reserve(seller: string): void {
    const amount = this.balance(of.available(seller)) / 10n;
    if (amount > 0n) this.#post(of.reserved(this.#event(null), seller, amount));
  }

  releaseReserve(seller: string): void {
    const amount = this.balance(of.reserve(seller));
    if (amount > 0n) this.#post(of.reserveReleased(this.#event(null), seller, amount));
  }

  failTransfer(): void {
    const transfer = this.#transfers.filter(({ recovered }) => recovered === 0n).pop();
    if (!transfer) return;
    const made = { type: "transfer", id: transfer.id, event: "made" };
    this.model.reverse(made, { ...made, event: "failed" }, this.#event(null).at);
    this.facts.transferred -= transfer.amount;
    this.#transfers.splice(this.#transfers.indexOf(transfer), 1);
  }

  recover(seller: string): void {
    const transfer = this.#transfers.find((each) => each.seller === seller && each.recovered < each.amount);
    const owed = this.balance(of.receivable(seller));
    if (!transfer || owed === 0n) return;
    const left = transfer.amount - transfer.recovered;
    const amount = owed - left > 0n ? left : owed;
    this.#post(of.recovered(this.#event(null), seller, amount));
    transfer.recovered += amount;
    this.facts.transferred -= amount;
  }

  openDispute(pick: number): void {
    const booking = this.#bookings.filter(({ disputed }) => disputed === 0n)[pick];
    const amount = booking ? total(booking.price) - booking.refunded : 0n;
    if (!booking || amount === 0n) return;
    const event = this.#event(booking.id);
    this.#post(of.disputeOpened(event, this.#there(booking), amount));
    booking.disputed = amount;
    this.#disputes.push({ id: event.id, booking, amount });
    this.facts.held += amount;
  }

  closeDispute(won: boolean): void {
    const dispute = this.#disputes.shift();
    if (!dispute) return;
    const { booking, amount, id } = dispute;
    const event = { ...this.#event(booking.id), id };
    this.#post(
      won ? of.disputeWon(event, this.#there(booking), amount) : of.disputeLost(event, booking.seller, amount),
    );
    this.facts.held -= amount;
    if (!won) this.facts.lost += amount;
  }
}

const minor = fc.bigInt({ min: 0n, max: 100_000n });
const price = fc
  .record({
    share: fc.bigInt({ min: 1n, max: 100_000n }),
    service_fee: minor,
    tax: minor,
    cut: fc.bigInt({ min: 0n, max: 100n }),
  })
  .map(({ cut, ...parts }): of.Price => ({ ...parts, commission: (parts.share * cut) / 100n }));
const seller = fc.constantFrom(...SELLERS);
const pick = fc.nat({ max: 3 });

const act: fc.Arbitrary<(shop: Marketplace) => void> = fc.oneof(
  fc.tuple(seller, price, minor, fc.boolean()).map((given) => (shop: Marketplace) => shop.pay(...given)),
  pick.map((n) => (shop: Marketplace) => shop.release(n)),
  fc.tuple(pick, fc.bigInt({ min: 1n, max: 100n })).map((given) => (shop: Marketplace) => shop.promiseRefund(...given)),
  fc.constant((shop: Marketplace) => shop.payRefund()),
  seller.map((who) => (shop: Marketplace) => shop.payOut(who)),
  seller.map((who) => (shop: Marketplace) => shop.reserve(who)),
  seller.map((who) => (shop: Marketplace) => shop.releaseReserve(who)),
  fc.constant((shop: Marketplace) => shop.failTransfer()),
  seller.map((who) => (shop: Marketplace) => shop.recover(who)),
  pick.map((n) => (shop: Marketplace) => shop.openDispute(n)),
  fc.boolean().map((won) => (shop: Marketplace) => shop.closeDispute(won)),
);

/** Meets every row of the table once, however the drawn histories fall. */
const EVERYTHING: ((shop: Marketplace) => void)[] = [
  (shop) => shop.pay("sel_a", { share: 1_000n, service_fee: 100n, tax: 50n, commission: 150n }, 30n, true),
  (shop) => shop.release(0),
  (shop) => shop.reserve("sel_a"),
  (shop) => shop.payOut("sel_a"),
  (shop) => shop.failTransfer(),
  (shop) => shop.releaseReserve("sel_a"),
  (shop) => shop.payOut("sel_a"),
  (shop) => shop.promiseRefund(0, 50n),
  (shop) => shop.payRefund(),
  (shop) => shop.recover("sel_a"),
  (shop) => shop.pay("sel_a", { share: 2_000n, service_fee: 0n, tax: 0n, commission: 100n }, 10n, false),
  (shop) => shop.openDispute(0),
  (shop) => shop.release(0),
  (shop) => shop.payOut("sel_a"),
  (shop) => shop.closeDispute(true),
  (shop) => shop.openDispute(0),
  (shop) => shop.closeDispute(false),
];

it("the postings of bookings keep the equations of money and leave no account below nothing, whatever happens", () => {
  const events = new Set<string>();
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30, size: "max" }), (acts) => {
      const shop = new Marketplace();
      for (const perform of acts) {
        perform(shop);
        const { captured, refunded, lost, held, transferred, fees } = shop.facts;
        const sum = (accounts: Account[]) => accounts.reduce((amount, account) => amount + shop.balance(account), 0n);
        const sellers =
          sum(SELLERS.flatMap((who) => [of.pending(who), of.available(who), of.reserve(who)])) -
          sum(SELLERS.map(of.receivable));
        const platform = sum([of.commission, of.fees, of.tax, of.refundsPayable]);
        expect(captured).toBe(refunded + lost + held + transferred + sellers + platform);
        expect(shop.balance(of.clearing)).toBe(captured - refunded - lost - held - transferred - fees);
        expect([shop.balance(of.held), sum(SELLERS.map(of.heldOf))]).toEqual([held, held]);
        expect(refunded <= captured).toBe(true);
        const below = ACCOUNTS.filter(
          (account) => account.kind !== "processor_clearing" && shop.balance(account) < 0n,
        ).map(accountId);
        expect(below).toEqual([]);
      }
      for (const { source } of shop.model.postings) events.add(`${source.type} ${source.event}`);
    }),
    { examples: [[EVERYTHING]], numRuns: 60 },
  );
  // Every row of the table was met.
  expect([...events].sort()).toEqual([
    "booking released",
    "dispute lost",
    "dispute opened",
    "dispute won",
    "payment captured",
    "payment commission_charged",
    "payment fee_kept",
    "payment fee_passed_on",
    "payout reserve_released",
    "payout reserved",
    "payout_run netted",
    "refund paid",
    "refund promised",
    "transfer failed",
    "transfer made",
    "transfer_reversal made",
  ]);
}, 60_000);
