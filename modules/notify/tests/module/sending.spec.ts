import { asValue, createContainer } from "@medusajs/framework/awilix";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Temporal } from "temporal-polyfill";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { setClockOffset } from "../../../../src/shared/clock";
import { firstRow, rows } from "../../../../src/shared/sql";
import { Migration20261123210200 } from "../../../outbox/migrations/Migration20261123210200";
import OutboxService from "../../../outbox/service";
import consumers from "../../consumers";
import { mail } from "../../contract";
import { messageIdOf } from "../../domain/message-id";
import { Migration20261123210300 } from "../../migrations/Migration20261123210300";
import NotifyService from "../../service";
import { SAMPLES } from "../mail-samples";
import { startMaildev, startScriptedServer } from "./mail-server";

const sender = "Berth <hello@berth.example>";
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

let test: ModuleDatabase;
let maildev: Awaited<ReturnType<typeof startMaildev>>;
let notify: NotifyService | undefined;

beforeAll(async () => {
  test = await createModuleDatabase(Migration20261123210200, Migration20261123210300);
  maildev = await startMaildev();
});

afterAll(async () => {
  await maildev.stop();
  await test.drop();
});

beforeEach(async () => {
  setClockOffset(Temporal.Duration.from({ seconds: 0 }));
  await test.database.raw("TRUNCATE outbox, mail_log");
});

afterEach(() => notify?.close());

/** Delivers what waits through the given mail server, as a process of its own would. */
async function deliverVia(smtpUrl: string): Promise<void> {
  notify?.close();
  notify = new NotifyService({ __pg_connection__: test.database }, { smtp_url: smtpUrl, mail_from: sender });
  const container = createContainer();
  container.register({ notify: asValue(notify) });
  const outbox = new OutboxService({ __pg_connection__: test.database, logger, configModule: {} as never });
  for (const consumer of consumers) outbox.register(consumer);
  await outbox.deliverDue(container as unknown as MedusaContainer);
}

const confirm = (key: string, to: string, language: "en" | "es" = "en") =>
  mail(test.database, { template: "booking-confirmed", to, language, data: SAMPLES["booking-confirmed"], key });
const logOf = (key: string) =>
  firstRow<{ state: string; answer: string | null; message_id: string }>(
    test.database,
    "SELECT state, answer, message_id FROM mail_log WHERE key = ?",
    [key],
  );
const effectOf = (key: string) =>
  firstRow<{ state: string; last_error: string | null; payload: unknown }>(
    test.database,
    "SELECT state, last_error, payload FROM outbox WHERE key = ?",
    [key],
  );
const receivedBy = async (address: string) =>
  (await maildev.received()).filter((each) => each.to.some((recipient) => recipient.address === address));

describe("a mail", () => {
  it("arrives with subject, text and HTML in the language it was asked for, and is logged as sent", async () => {
    await confirm("confirmed:1", "Tom@Example.com", "es");
    await deliverVia(maildev.smtpUrl);
    const [arrived, ...more] = await receivedBy("tom@example.com");
    expect(more).toEqual([]);
    expect(arrived?.subject).toBe("Confirmada: Loft above the old harbour");
    expect(arrived?.text).toContain("Tu reserva está confirmada");
    expect(arrived?.html).toMatch(/Tu reserva est(á|&#225;) confirmada/);
    expect(arrived?.from).toEqual([{ address: "hello@berth.example", name: "Berth" }]);
    expect(arrived?.headers["message-id"]).toBe(messageIdOf("confirmed:1", sender));
    expect(arrived?.headers["auto-submitted"]).toBe("auto-generated");
    expect(await logOf("confirmed:1")).toMatchObject({ state: "sent", message_id: messageIdOf("confirmed:1", sender) });
    expect(await effectOf("confirmed:1")).toMatchObject({ state: "delivered", payload: {} });
  });

  it("is sent once per key, however often it is asked for", async () => {
    expect(await confirm("confirmed:2", "once@example.com")).toBe(true);
    await deliverVia(maildev.smtpUrl);
    expect(await confirm("confirmed:2", "once@example.com")).toBe(false);
    await deliverVia(maildev.smtpUrl);
    expect(await receivedBy("once@example.com")).toHaveLength(1);
  });

  it("is not sent again when the process died after the log said sent and before the outbox did", async () => {
    await confirm("confirmed:3", "log@example.com");
    await deliverVia(maildev.smtpUrl);
    await rows(
      test.database,
      "UPDATE outbox SET state = 'pending', settled_at = NULL, payload = CAST(? AS jsonb) WHERE key = ?",
      [
        JSON.stringify({
          template: "booking-confirmed",
          to: "log@example.com",
          language: "en",
          data: SAMPLES["booking-confirmed"],
        }),
        "confirmed:3",
      ],
    );
    await deliverVia(maildev.smtpUrl);
    expect(await receivedBy("log@example.com")).toHaveLength(1);
    expect((await effectOf("confirmed:3"))?.state).toBe("delivered");
  });

  it("that the server took just before the connection died goes out again with the same Message-ID", async () => {
    let first = true;
    const server = await startScriptedServer((command) => {
      if (command !== "MESSAGE" || !first) return undefined;
      first = false;
      return "hang up";
    });
    await confirm("confirmed:4", "again@example.com");
    await deliverVia(server.smtpUrl);
    expect((await effectOf("confirmed:4"))?.state).toBe("pending");
    expect((await logOf("confirmed:4"))?.state).toBe("sending");
    setClockOffset(Temporal.Duration.from({ seconds: 5 }));
    await deliverVia(server.smtpUrl);
    server.stop();
    const ids = server.messages().map((message) => /^Message-ID: (.*)$/im.exec(message)?.[1]);
    expect(ids).toEqual([messageIdOf("confirmed:4", sender), messageIdOf("confirmed:4", sender)]);
    expect((await logOf("confirmed:4"))?.state).toBe("sent");
  });

  it("to an address that the server refuses is a dead letter at once, and nobody tries it again", async () => {
    const server = await startScriptedServer((command) => (/^RCPT/i.test(command) ? "550 no such mailbox" : undefined));
    await confirm("confirmed:5", "nobody@example.com");
    await deliverVia(server.smtpUrl);
    setClockOffset(Temporal.Duration.from({ hours: 24 }));
    await deliverVia(server.smtpUrl);
    server.stop();
    expect(server.messages()).toEqual([]);
    expect(await effectOf("confirmed:5")).toMatchObject({
      state: "dead",
      last_error: expect.stringContaining("550 no such mailbox"),
    });
    expect(await logOf("confirmed:5")).toMatchObject({ state: "rejected", answer: expect.stringContaining("550") });
  });

  it.each([
    ["is busy", (command: string) => (/^MAIL/i.test(command) ? "451 try later" : undefined)],
    ["does not let us in", (command: string) => (/^MAIL/i.test(command) ? "530 sign in first" : undefined)],
    ["hangs up", (command: string) => (/^MAIL/i.test(command) ? "hang up" : undefined)],
  ])("waits while the server %s, and arrives when it answers again", async (_, answer) => {
    const server = await startScriptedServer(answer);
    await confirm("confirmed:6", "patient@example.com");
    await deliverVia(server.smtpUrl);
    server.stop();
    const waiting = await effectOf("confirmed:6");
    expect(waiting?.state).toBe("pending");
    expect(waiting?.last_error).not.toBeNull();
    const before = (await receivedBy("patient@example.com")).length;
    setClockOffset(Temporal.Duration.from({ seconds: 5 }));
    await deliverVia(maildev.smtpUrl);
    expect(await receivedBy("patient@example.com")).toHaveLength(before + 1);
  });

  it("waits while there is no server at all", async () => {
    await confirm("confirmed:7", "later@example.com");
    await deliverVia("smtp://127.0.0.1:1");
    expect((await effectOf("confirmed:7"))?.state).toBe("pending");
  });

  it("is refused before anything is written when its data or address is wrong", async () => {
    const data = { ...SAMPLES["booking-confirmed"], guests: 0 };
    const wrongData = mail(test.database, {
      template: "booking-confirmed",
      to: "a@example.com",
      language: "en",
      data,
      key: "x",
    });
    await expect(wrongData).rejects.toThrow("guests");
    await expect(confirm("x", "not an address")).rejects.toThrow();
    expect(await effectOf("x")).toBeUndefined();
  });

  it("does not exist when its cause is rolled back", async () => {
    const cause = test.database.transaction(async (tx) => {
      await mail(tx, {
        template: "password-reset",
        to: "a@example.com",
        language: "en",
        data: SAMPLES["password-reset"],
        key: "x",
      });
      throw new Error("the cause failed");
    });
    await expect(cause).rejects.toThrow("the cause failed");
    expect(await effectOf("x")).toBeUndefined();
  });
});
