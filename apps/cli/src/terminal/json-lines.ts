import { parseJson, WrittenNumber } from '@huiying/core';

/** One line of JSON Lines: its value, or why it is none. Blank lines are passed over, but counted. */
export type JsonLine = { readonly line: number } & ({ readonly value: unknown } | { readonly mistake: string });

const NEWLINE = 0x0a;
/** No report is as long; without a limit a file without line ends would be held in memory whole. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;

/**
 * Reads JSON Lines as they arrive, one line in memory at a time. Lines end in LF or CRLF and nowhere else: U+2028 is a
 * line end to Node's readline, but may stand in a JSON string.
 */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine> {
  let line = 0;
  for await (const bytes of splitLines(chunks)) {
    line += 1;
    const read = bytes ? parse(bytes) : { mistake: `超过 ${MAX_LINE_BYTES / 1024 / 1024} MB` };
    if (read) yield { line, ...read };
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The parser's own message repeats the text, which may be a citizen's. */
function parse(bytes: Uint8Array): { value: unknown } | { mistake: string } | undefined {
  let text: string;
  try {
    text = utf8.decode(bytes).trim();
  } catch {
    return { mistake: '不是 UTF-8 编码' };
  }
  if (text === '') return undefined;
  try {
    return { value: parseJson(text, (digits) => new WrittenNumber(digits)) };
  } catch {
    return { mistake: '不是有效的 JSON' };
  }
}

/** A line that is too long comes as undefined. */
async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | undefined> {
  const held = new HeldLine();
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      held.add(chunk.subarray(start, end));
      yield held.take();
      start = end + 1;
    }
    held.add(chunk.subarray(start));
  }
  if (held.length > 0) yield held.take();
}

class HeldLine {
  length = 0;
  #parts: Uint8Array[] = [];

  add(part: Uint8Array): void {
    if (part.length === 0) return;
    this.length += part.length;
    if (this.length <= MAX_LINE_BYTES) this.#parts.push(part);
    else this.#parts = [];
  }

  take(): Uint8Array | undefined {
    const parts = this.#parts;
    const isTooLong = this.length > MAX_LINE_BYTES;
    this.length = 0;
    this.#parts = [];
    if (isTooLong) return undefined;
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  }
}
