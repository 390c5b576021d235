import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** The reader of standard output went away (`| head`): there is nobody left to write to, and nothing wrong. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** Results go to standard output, one JSON line each; everything said to people goes to standard error. */
export class Terminal {
  #isClosed = false;
  #hasFailed = false;

  constructor(private readonly streams: Streams) {
    streams.stdout.on('error', () => (this.#isClosed = true));
    streams.stderr.on('error', () => undefined);
  }

  get stdin(): Readable {
    return this.streams.stdin;
  }

  /** Something that was asked for could not be done; the rest went on. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** @throws OutputClosed */
  line(value: unknown): Promise<void> {
    return this.text(`${JSON.stringify(value)}\n`);
  }

  /** Waits while the reader is slower than the writer. @throws OutputClosed */
  async text(text: string): Promise<void> {
    if (this.#isClosed) throw new OutputClosed();
    if (this.streams.stdout.write(text)) return;
    try {
      await once(this.streams.stdout, 'drain');
    } catch {
      throw new OutputClosed();
    }
  }

  tell(message: string): void {
    this.streams.stderr.write(`${message}\n`);
  }

  fail(message: string): void {
    this.#hasFailed = true;
    this.tell(message);
  }
}
