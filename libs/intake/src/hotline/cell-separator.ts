import { HEADER_ROWS } from './hotline-columns.js';
import { meaningOf } from './hotline-headers.js';

const MARKS = [',', '\t', ';', '|', '，', '；'];
/** The line by which Excel is told the separator. */
const TOLD = /^sep=([^\r\n])\r?\n/i;

/** What stands between the cells of a text: as its first line tells, or what parts the most known headers, or just the most often. */
export function separatorOf(text: string): string {
  const told = TOLD.exec(text)?.[1];
  if (told !== undefined) return told;
  const lines = text.slice(0, 20_000).split(/\r\n|\r|\n/, HEADER_ROWS);
  const weighed = MARKS.map((mark) => {
    const rows = lines.map((line) => line.split(mark));
    return {
      mark,
      headers: Math.max(...rows.map((cells) => cells.filter((cell) => meaningOf(cell)).length)),
      cells: rows[0]?.length ?? 0,
    };
  });
  return weighed.toSorted((a, b) => b.headers - a.headers || b.cells - a.cells)[0]?.mark ?? ',';
}
