const MOST_REPORTS = 125;
/** Long texts that are all alike are compared with each other while the transaction waits, and the database gives it up. */
const MOST_CHARACTERS = 400_000;

/** A batch as the transactions that store it, in order: so many reports in each, or so much text. */
export function storedParts<T extends { readonly text: string }>(reports: readonly T[]): T[][] {
  const parts: T[][] = [];
  let part: T[] = [];
  let characters = 0;
  for (const report of reports) {
    const isFull = part.length === MOST_REPORTS || characters + report.text.length > MOST_CHARACTERS;
    if (isFull && part.length > 0) {
      parts.push(part);
      [part, characters] = [[], 0];
    }
    part.push(report);
    characters += report.text.length;
  }
  return part.length > 0 ? [...parts, part] : parts;
}
