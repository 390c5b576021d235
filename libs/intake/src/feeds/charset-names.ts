/** Spellings met in the wild that the WHATWG label table does not hold; the answer is one it does. */
const MISSPELT: Readonly<Record<string, string>> = {
  utf_8: 'utf-8',
  'utf-8-sig': 'utf-8',
  utf8mb4: 'utf-8',
  'gb-2312': 'gb18030',
  'gb-18030': 'gb18030',
  gb_2312: 'gb18030',
  'gb2312-80': 'gb18030',
  'gb_2312-80': 'gb18030',
  'gb-k': 'gb18030',
  cp936: 'gb18030',
  ms936: 'gb18030',
  'windows-936': 'gb18030',
  'euc-cn': 'gb18030',
  euccn: 'gb18030',
  'big-5': 'big5',
  big5_hkscs: 'big5',
  'big5-eten': 'big5',
  cp950: 'big5',
  ms950: 'big5',
  'windows-950': 'big5',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  'us-ascii': 'windows-1252',
  latin1: 'windows-1252',
};

/**
 * The decoder for a charset as a header or an XML declaration spells it. GB 2312 and GBK are read as GB 18030, which
 * contains both: pages that declare the smaller set use characters of the larger one.
 * @returns a name `TextDecoder` takes, `hz-gb-2312`, or undefined when nobody knows the charset.
 */
export function charsetOf(spelling: string): string | undefined {
  const label = spelling.trim().replaceAll(/["']/g, '').toLowerCase();
  if (/^hz(?:-gb-?2312)?$/.test(label)) return 'hz-gb-2312';
  try {
    const name = new TextDecoder(MISSPELT[label] ?? label).encoding;
    return name === 'gbk' ? 'gb18030' : name;
  } catch {
    return undefined;
  }
}

/** A charset in which every byte is some character cannot be proved wrong by decoding: its name alone proves little. */
export const acceptsAnyBytes = (charset: string): boolean =>
  /^(?:windows-|iso-8859-|koi8-|ibm866|macintosh|x-mac|x-user)/.test(charset);
