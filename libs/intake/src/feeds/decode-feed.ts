import { supplemented } from './big5-supplement.js';
import { acceptsAnyBytes, charsetOf } from './charset-names.js';
import { detectCharset } from './detect-charset.js';
import type { FeedProblem } from './feed-reading.js';
import { RARE_CHARSETS, wide32 } from './rare-charsets.js';

export interface DecodedFeed {
  readonly text: string;
  /** The charset that was used, in WHATWG spelling (`utf-8`, `gb18030`, `big5` ...). */
  readonly encoding: string;
  readonly problems: readonly FeedProblem[];
}

export interface DeclaredCharsets {
  /** The HTTP header, e.g. `text/xml; charset=gb2312`. */
  readonly contentType?: string | undefined;
  /** The source's own setting, for servers that lie. */
  readonly encoding?: string | undefined;
}

const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** Charsets whose bytes are all ASCII, with the byte that begins another alphabet. */
const SHIFTED: ReadonlyMap<string, number> = new Map([
  ['iso-2022-jp', 0x1b],
  ['hz-gb-2312', 0x7e],
]);

/**
 * Bytes to text. The first that holds: byte order mark, valid UTF-8, HTTP charset, XML declaration, the source's
 * setting, detection. A declaration is only believed when the bytes can be read with it.
 */
export function decodeFeed(bytes: Uint8Array, declared: DeclaredCharsets = {}): DecodedFeed {
  const marked = wide32(bytes) ?? byteOrderMark(bytes) ?? wideWithoutMark(bytes);
  if (marked === 'utf-8' && isMarkAlone(bytes)) return decodeFeed(bytes.subarray(3), declared);
  if (marked) return { text: read(bytes, marked), encoding: marked, problems: [] };
  const problems: FeedProblem[] = [];
  const charsets = declaredCharsets(bytes, declared, problems);
  const shifted = charsets.find((charset) => SHIFTED.has(charset)) ?? (isEscaped(bytes) ? 'iso-2022-jp' : undefined);
  if (shifted && bytes.includes(SHIFTED.get(shifted) ?? 0))
    return { text: read(bytes, shifted), encoding: shifted, problems };
  const utf8 = readStrictly(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', problems };
  const { text, encoding } = decodeLegacy(bytes, charsets, problems);
  return { text: supplemented(text, encoding), encoding, problems };
}

/** The mark of a program's own file, left before what it prints in an East Asian charset. */
const isMarkAlone = (bytes: Uint8Array): boolean =>
  readStrictly(bytes, 'utf-8') === undefined && !isMostlyUtf8(bytes, 1) && detectCharset(bytes) !== 'windows-1252';

/** Markup holds no escape character; one before `$B` or `$@` begins JIS X 0208. */
function isEscaped(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (view.includes('\u001B$B') || view.includes('\u001B$@')) && bytes.every((byte) => byte < 0x80);
}

function decodeLegacy(
  bytes: Uint8Array,
  charsets: readonly string[],
  problems: FeedProblem[],
): Pick<DecodedFeed, 'text' | 'encoding'> {
  for (const charset of charsets.filter((name) => name !== 'utf-8')) {
    const text = contradicts(bytes, charset) ? undefined : readStrictly(bytes, charset);
    if (text !== undefined && !(isPatchwork(text) && detectCharset(bytes) !== charset))
      return { text, encoding: charset };
  }
  const encoding = isMostlyUtf8(bytes, charsets.includes('utf-8') ? 1 : 10) ? 'utf-8' : detectCharset(bytes);
  const text = read(bytes, encoding);
  if (charsets.length > 0 && !charsets.includes(encoding)) {
    problems.push({
      code: 'charset-mismatch',
      detail: `声明的字符集是 ${charsets.join('、')}，实际按 ${encoding} 读取`,
    });
  }
  if (text.includes('\uFFFD')) problems.push({ code: 'bad-bytes', detail: `有的字节不是 ${encoding}` });
  return { text, encoding };
}

/**
 * A charset that anything can be read with does not speak against UTF-8 with a character cut in two. Latin-1 is what many
 * servers say of everything; bytes that read as East Asian text are believed instead.
 */
const contradicts = (bytes: Uint8Array, charset: string): boolean =>
  acceptsAnyBytes(charset) &&
  (isMostlyUtf8(bytes, 10) || (charset === 'windows-1252' && detectCharset(bytes) !== charset));

/** One Chinese charset read as another yields, beside rare characters, many that nobody has assigned. */
function isPatchwork(text: string): boolean {
  const sample = text.slice(0, 64 * 1024);
  const unassigned = sample.match(/[\uE000-\uF8FF]/g)?.length ?? 0;
  return unassigned > 2 && unassigned * 20 > (sample.match(/[^\u0000-\u007F]/g)?.length ?? 0); // oxlint-disable-line no-control-regex
}

/** HTTP first, then XML, then the setting; names under which anything can be read go last, they prove nothing. */
function declaredCharsets(bytes: Uint8Array, declared: DeclaredCharsets, problems: FeedProblem[]): string[] {
  const spellings = [
    /charset\s*=\s*["']?([^\s"';,]+)/i.exec(declared.contentType ?? '')?.[1],
    xmlDeclaration(bytes),
    declared.encoding,
  ].filter((spelling) => spelling !== undefined && spelling !== '');
  const charsets = spellings.flatMap((spelling) => {
    const charset = charsetOf(spelling ?? '');
    if (!charset)
      problems.push({ code: 'unknown-charset', detail: `不认识的字符集：${String(spelling).slice(0, 60)}` });
    return charset && !charset.startsWith('utf-16') ? [charset] : [];
  });
  const believed = [...new Set(charsets)];
  return [
    ...believed.filter((charset) => !acceptsAnyBytes(charset)),
    ...believed.filter((charset) => acceptsAnyBytes(charset)),
  ];
}

function xmlDeclaration(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  return /<\?xml[^>]*?\sencoding\s*=\s*["']([^"']{1,60})["']/i.exec(head)?.[1];
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  return BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
}

/** UTF-16 without a mark: markup begins `<` or `{`, so every second byte of the beginning is zero. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a && b === 0 && c && d === 0) return 'utf-16le';
  if (a === 0 && b && c === 0 && d) return 'utf-16be';
  return undefined;
}

const read = (bytes: Uint8Array, charset: string): string =>
  (RARE_CHARSETS.get(charset)?.(bytes) ?? new TextDecoder(charset).decode(bytes)).replace(/^\uFEFF/, '');

function readStrictly(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}

/** A summary cut in the middle of a character spoils a few bytes of an otherwise sound UTF-8 feed. */
function isMostlyUtf8(bytes: Uint8Array, soundToSpoilt: number): boolean {
  let sound = 0;
  let spoilt = 0;
  for (const character of new TextDecoder().decode(bytes.subarray(0, 512 * 1024))) {
    if (character === '\uFFFD') spoilt += 1;
    else if (character > '\u007F') sound += 1;
  }
  return sound > 0 && sound >= spoilt * soundToSpoilt;
}
