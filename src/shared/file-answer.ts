import type { Readable } from "node:stream";

/** What a file is and what it is called when somebody keeps it. */
type About = { type: string; name: string };

/** A handler's answer that is a file and no JSON; a stream is sent as fast as it is taken. */
export class FileAnswer {
  constructor(
    readonly content: Buffer | string | Readable,
    readonly about: About,
  ) {}
}
