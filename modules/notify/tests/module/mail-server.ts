import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

export type ReceivedMail = {
  subject: string;
  text: string;
  html: string;
  messageId?: string;
  headers: Record<string, string>;
  to: { address: string }[];
  from: { address: string; name: string }[];
};

/** maildev in a process of its own: a real SMTP server that shows what it received. */
export async function startMaildev(): Promise<{
  smtpUrl: string;
  received(): Promise<ReceivedMail[]>;
  stop(): Promise<void>;
}> {
  const [smtp, web] = [await freePort(), await freePort()];
  // By default all of a machine's maildevs share one folder.
  const directory = await mkdtemp(path.join(tmpdir(), "berth-mail-"));
  const script = path.resolve(__dirname, "../../../../node_modules/maildev/dist/bin/maildev.js");
  const child = spawn(
    process.execPath,
    [
      script,
      ...["--smtp", `${smtp}`, "--ip", "127.0.0.1", "--web", `${web}`, "--web-ip", "127.0.0.1"],
      ...["--mail-directory", directory, "--silent"],
    ],
    { stdio: "ignore" },
  );
  const stop = async () => {
    // It does not end on SIGTERM while a client keeps a connection open.
    child.kill("SIGKILL");
    await rm(directory, { recursive: true, force: true });
  };
  const received = async () => (await (await fetch(`http://127.0.0.1:${web}/api/email`)).json()) as ReceivedMail[];
  for (const deadline = Date.now() + 30_000; ; ) {
    try {
      await received();
      break;
    } catch (error) {
      if (Date.now() > deadline) {
        await stop();
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return { smtpUrl: `smtp://127.0.0.1:${smtp}`, received, stop };
}

/**
 * An SMTP server that speaks the protocol and answers as told: `answer` gets each command and may say something else
 * than yes. It counts the messages it was handed to the end.
 */
export async function startScriptedServer(answer: (command: string) => string | "hang up" | undefined): Promise<{
  smtpUrl: string;
  messages(): string[];
  stop(): void;
}> {
  const messages: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let inData = false;
    let buffer = "";
    socket.on("error", () => undefined);
    socket.write("220 scripted\r\n");
    const reply = (command: string, usual: string) => {
      const told = answer(command);
      if (told === "hang up") socket.destroy();
      else socket.write(`${told ?? usual}\r\n`);
    };
    socket.on("data", (chunk) => {
      buffer += chunk.toString();
      for (;;) {
        const end = inData ? buffer.indexOf("\r\n.\r\n") : buffer.indexOf("\r\n");
        if (end < 0) return;
        const piece = buffer.slice(0, end);
        buffer = buffer.slice(end + (inData ? 5 : 2));
        if (inData) {
          inData = false;
          messages.push(piece);
          reply("MESSAGE", "250 taken");
        } else if (/^(EHLO|HELO)/i.test(piece)) reply(piece, "250 scripted");
        else if (/^DATA/i.test(piece)) {
          inData = true;
          reply(piece, "354 go on");
        } else reply(piece, "250 yes");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${address.port}?ignoreTLS=true`,
    messages: () => messages,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
