import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** The reader of standard output went away (`| head`): there is nobody left to write to, and nothing wrong. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

const GONE = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_PREMATURE_CLOSE', '']);

interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** Results go to standard output, one JSON line each; everything said to people goes to standard error. */
export class Terminal {
  readonly #closing = new AbortController();
  #problem: Error | undefined;
  #hasFailed = false;

  constructor(private readonly streams: Streams) {
    streams.stdout.on('error', (error: NodeJS.ErrnoException) => {
      this.#closing.abort();
      if (GONE.has(error.code ?? '')) return;
      this.#problem = new Error(`结果无法写到标准输出（${error.code}）`, { cause: error });
    });
    // a reader may go away without a word
    streams.stdout.on('close', () => this.#closing.abort());
    streams.stderr.on('error', () => undefined);
  }

  get #isClosed(): boolean {
    return this.#closing.signal.aborted;
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

  /** Waits while the reader is slower than the writer. @throws OutputClosed, or what kept it from being written: a full disk */
  async text(text: string): Promise<void> {
    if (this.#isClosed) throw this.#closed();
    if (this.streams.stdout.write(text)) return;
    try {
      await once(this.streams.stdout, 'drain', { signal: this.#closing.signal });
    } catch {
      throw this.#closed();
    }
  }

  /** Resolves when all has been written. @throws what kept it from being written */
  async written(): Promise<void> {
    if (!this.#isClosed) await new Promise<void>((resolve) => void this.streams.stdout.write('', () => resolve()));
    if (this.#problem) throw this.#problem;
  }

  #closed(): Error {
    return this.#problem ?? new OutputClosed();
  }

  tell(message: string): void {
    this.streams.stderr.write(`${message}\n`);
  }

  fail(message: string): void {
    this.#hasFailed = true;
    this.tell(message);
  }
}
