/** Charsets that `TextDecoder` does not know and feeds were seen to use. */
type Decode = (bytes: Uint8Array) => string;

const gb18030 = new TextDecoder('gb18030');
const latin1 = new TextDecoder('latin1');

/** HZ (RFC 1843): GB 2312 in seven bits, from `~{` to `~}` or the end of the line. One pass, whatever is unclosed. */
const readHz: Decode = (bytes) => {
  const text = latin1.decode(bytes);
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const tilde = text.indexOf('~', at);
    if (tilde < 0) break;
    parts.push(text.slice(at, tilde));
    const mark = text[tilde + 1];
    at = tilde + 2;
    if (mark === '{') {
      const end = hzRunEnd(text, at);
      parts.push(gb18030.decode(bytes.slice(at, end).map((byte) => byte | 0x80)));
      at = text.startsWith('~}', end) ? end + 2 : end;
    } else if (mark !== '\n') parts.push(mark === '~' ? '~' : `~${mark ?? ''}`);
  }
  parts.push(text.slice(at));
  return parts.join('');
};

/** Pairs of bytes; the first of a pair is never a tilde. */
function hzRunEnd(text: string, start: number): number {
  let at = start;
  while (at + 1 < text.length && text[at] !== '~' && text[at] !== '\n') at += 2;
  return Math.min(at, text.length);
}

const readWide =
  (isLittle: boolean): Decode =>
  (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const characters: string[] = [];
    for (let at = 0; at + 4 <= bytes.length; at += 4) {
      const code = view.getUint32(at, isLittle);
      const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      characters.push(isCharacter ? String.fromCodePoint(code) : '\uFFFD');
    }
    return characters.join('').replace(/^\uFEFF/, '');
  };

export const RARE_CHARSETS: ReadonlyMap<string, Decode> = new Map([
  ['hz-gb-2312', readHz],
  ['utf-32le', readWide(true)],
  ['utf-32be', readWide(false)],
]);

/** UTF-32 by its mark or by the `<` it begins with. */
export function wide32(bytes: Uint8Array): string | undefined {
  const first = [...bytes.subarray(0, 4)].join(' ');
  if (first === '255 254 0 0' || first === '60 0 0 0') return 'utf-32le';
  return first === '0 0 254 255' || first === '0 0 0 60' ? 'utf-32be' : undefined;
}
