/** Node decodes GB 18030 but does not encode it: the table is read off the decoder, all one- and two-byte codes. */
function tableOf(charset: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(charset, { fatal: true });
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) addCode(table, decoder, [lead, trail]);
  }
  return table;
}

function addCode(table: Map<string, readonly number[]>, decoder: TextDecoder, code: readonly number[]): void {
  try {
    const character = decoder.decode(Uint8Array.from(code));
    // Two bytes may also stand for an ASCII character after a single one.
    if (Array.from(character).length === 1 && !table.has(character)) table.set(character, code);
  } catch {
    // Not every pair of bytes is a character.
  }
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** GB 18030 counts the characters beyond the basic plane through in four bytes. */
function fourBytes(character: string): readonly number[] {
  const index = (character.codePointAt(0) ?? 0) - 0x10000 + 189_000;
  const bytes = [Math.floor(index / 12_600) + 0x81, (Math.floor(index / 1_260) % 10) + 0x30];
  return [...bytes, (Math.floor(index / 10) % 126) + 0x81, (index % 10) + 0x30];
}

/** Text in a double-byte charset that Node can only read (`gb18030`, `big5`, `shift_jis`, `euc-kr`). */
export function encodeLegacy(text: string, charset: string): Uint8Array {
  const table = tables.get(charset) ?? tableOf(charset);
  tables.set(charset, table);
  const bytes: number[] = [];
  for (const character of text) {
    const code = codeOf(character, charset, table);
    if (!code) throw new Error(`${character} is not in ${charset}`);
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

function codeOf(
  character: string,
  charset: string,
  table: ReadonlyMap<string, readonly number[]>,
): readonly number[] | undefined {
  if (character <= '\u007F') return [character.charCodeAt(0)];
  return charset === 'gb18030' && character.length === 2 ? fourBytes(character) : table.get(character);
}

export const encodeGb18030 = (text: string): Uint8Array => encodeLegacy(text, 'gb18030');
