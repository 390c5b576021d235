/** What rich text of a platform holds: blanks, quotation marks and the five of XML. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: ' ',
  zwj: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  times: '×',
};
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/iy;

export interface Entity {
  /** The UTF-16 unit it stands for. */
  readonly unit: number;
  readonly length: number;
}

/** The entity that begins at a `&`; undefined where none does, or none of one unit. */
export function entityAt(text: string, at: number): Entity | undefined {
  ENTITY.lastIndex = at;
  const found = ENTITY.exec(text);
  if (!found) return undefined;
  const [whole, decimal, hexadecimal, name] = found;
  const unit =
    name === undefined
      ? Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10)
      : NAMED[name.toLowerCase()]?.charCodeAt(0);
  return unit === undefined || unit > 0xffff ? undefined : { unit, length: whole.length };
}
