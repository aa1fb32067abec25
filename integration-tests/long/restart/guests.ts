import { setTimeout as pause } from "node:timers/promises";
import { guest, type Opened, pay } from "../../booking/checkout";
import { stayFrom } from "../../booking/fresh-listing";
import { Connection, type Heard } from "../../setup/connection";
import { search } from "../../shell/overload";

/** A request as its client knows it; `answer` is null when its connection was refused or broke. */
export type Sent = { what: string; at: number; answer: Heard | null };
/** A booking whose hold was answered, and what was said of it last. */
export type Told = { opened: Opened; status: string; completing: boolean };

const AFTER_TROUBLE_MS = 200;
const bodyOf = <Body>({ body }: Heard) => JSON.parse(body) as Body;

/** Guests and searchers, each on a connection of its own, until they are sent home; nobody wants another's dates. */
export class Guests {
  readonly sent: Sent[] = [];
  readonly told: Told[] = [];
  private open = true;
  private booked = 0;
  private everybody: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly apiUrl: string,
    private readonly listings: readonly string[],
    private readonly stripeUrl: string,
  ) {}

  letIn(people: { bookers: number; searchers: number }): void {
    const bookers = Array.from({ length: people.bookers }, () => this.onOwnConnection((one) => this.book(one)));
    const searchers = Array.from({ length: people.searchers }, (_, number) =>
      this.onOwnConnection(async (one) => void (await this.send(one, "GET", search(number)))),
    );
    this.everybody = Promise.all([...bookers, ...searchers]);
  }

  async goHome(): Promise<void> {
    this.open = false;
    await this.everybody;
  }

  private async onOwnConnection(work: (connection: Connection) => Promise<void>): Promise<void> {
    const connection = new Connection(this.apiUrl);
    while (this.open) await work(connection);
    connection.close();
  }

  private async send(
    connection: Connection,
    method: "GET" | "POST",
    path: string,
    headers: Record<string, string> = {},
    body?: unknown,
  ): Promise<Heard | null> {
    const at = Date.now();
    const answer = await connection.ask(method, path, headers, body).catch(() => null);
    this.sent.push({ what: `${method} ${path}`, at, answer });
    if (!answer || answer.status >= 500) await pause(AFTER_TROUBLE_MS);
    return answer;
  }

  /** Quote, hold; every other one pays and completes. */
  private async book(connection: Connection): Promise<void> {
    const number = this.booked;
    this.booked += 1;
    const listing = this.listings[number % this.listings.length] ?? "";
    const stay = { ...stayFrom(20 + Math.floor(number / this.listings.length), 1), guests: 1 };
    const quoted = await this.send(connection, "POST", `/store/listings/${listing}/quotes`, {}, stay);
    if (quoted?.status !== 201) return;
    const asked = { quote_id: bodyOf<{ quote: { id: string } }>(quoted).quote.id, contact: guest() };
    const held = await this.send(connection, "POST", "/store/bookings", {}, asked);
    if (held?.status !== 201) return;
    const opened = bodyOf<Opened>(held);
    const told: Told = { opened, status: opened.booking.status, completing: false };
    this.told.push(told);
    if (number % 2 === 0) return;
    await pay(opened, "pm_card_visa", this.stripeUrl);
    told.completing = true;
    const path = `/store/bookings/${opened.booking.id}/complete`;
    const completed = await this.send(connection, "POST", path, { "x-booking-token": opened.access_token }, {});
    if (completed?.status !== 200) return;
    told.status = bodyOf<{ booking: { status: string } }>(completed).booking.status;
    told.completing = false;
  }
}
