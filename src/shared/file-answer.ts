/** An answer that is a file and no JSON, for whoever asked alone. */
export class FileAnswer {
  readonly content: Buffer;
  readonly type: string;
  /** Under which it is saved; letters, digits, `-`, `_` and `.`. */
  readonly filename: string;

  constructor(content: Buffer, type: string, filename: string) {
    if (!/^[\w.-]+$/.test(filename)) throw new Error(`${filename} is no name of a file`);
    this.content = content;
    this.type = type;
    this.filename = filename;
  }
}
