const BLANKS = /[ \t\u3000]+/;
const BLANK_RUN = /(?<=[^ \t\u3000])[ \t\u3000](?=[ \t\u3000]*[^ \t\u3000])/g;
const COUNTED =
  /(?:^|[ \t\u3000])(?:死亡|遇难|罹难|失踪|失联|下落不明|重伤|轻伤|受伤|中毒|被困|疏散|转移|撤离)[^ \t\u3000\d]{0,6}(?=$|[ \t\u3000])/;
const NUMBER = /^\d{1,6}(?:\.\d{1,4})?[人名]?$/;
const MOST_LINES = 200;

const cellsOf = (line: string): string[] => line.trim().split(BLANKS);
const isHeading = (line: string): boolean => !/\d/.test(line) && BLANKS.test(line.trim()) && COUNTED.test(line.trim());
const isRow = (line: string, width: number): boolean => {
  const cells = cellsOf(line);
  return cells.length >= 2 && cells.length <= width && NUMBER.test(cells.at(-1) ?? '');
};
const withBars = (line: string): string => line.replace(BLANK_RUN, '|');

/** 死亡 alone in a line, and 11人 in the next. */
const LABEL_ABOVE =
  /(?<=^|\n)((?:死亡|遇难|失踪|失联|重伤|轻伤|受伤|中毒|被困|疏散|转移)(?:安置)?(?:总?人数|人员|人口|群众)?)\n(?=\d{1,6}[人名]?(?:\n|$))/g;

/**
 * Of the same length, with a bar for the blanks between the columns of a table: 单位 死亡 重伤, and a line of figures for each.
 * Elsewhere a blank says nothing.
 */
export function withBarredTables(text: string): string {
  if (!text.includes('\n')) return text;
  const labelled = text.replace(LABEL_ABOVE, '$1:');
  if (!BLANKS.test(labelled)) return labelled;
  const lines = labelled.split('\n');
  for (let i = 0; i < Math.min(lines.length - 2, MOST_LINES); i += 1) {
    const heading = lines[i] ?? '';
    if (!isHeading(heading)) continue;
    const width = cellsOf(heading).length;
    let to = i + 1;
    while (to < lines.length && isRow(lines[to] ?? '', width)) to += 1;
    if (to - i < 3) continue;
    for (let row = i; row < to; row += 1) lines[row] = withBars(lines[row] ?? '');
    i = to - 1;
  }
  return lines.join('\n');
}
