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

/** Text in a double-byte charset that Node can only read (`gb18030`, `big5`, `shift_jis`, `euc-kr`). */
export function encodeLegacy(text: string, charset: string): Uint8Array {
  const table = tables.get(charset) ?? tableOf(charset);
  tables.set(charset, table);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character <= '\u007F' ? [character.charCodeAt(0)] : table.get(character);
    if (!code) throw new Error(`${character} is not in ${charset}`);
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

export const encodeGb18030 = (text: string): Uint8Array => encodeLegacy(text, 'gb18030');
