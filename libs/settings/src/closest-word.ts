/** How many letters may differ: short words are near everything. */
const tolerance = (word: string): number => {
  if (word.length < 4) return 0;
  return word.length < 6 ? 1 : 2;
};

/** The known word of which `word` is a likely misspelling, its own spelling and `snake_case` of it apart. */
export function closestWord(word: string, known: readonly string[]): string | undefined {
  return known.find((candidate) => {
    // Nearly all differ by their length alone; comparing every key letter by letter is felt at a start.
    if (word === candidate || Math.abs(word.length - candidate.length) > tolerance(candidate)) return false;
    return editDistance(word.toLowerCase(), candidate.toLowerCase()) <= tolerance(candidate);
  });
}

/** Letters to insert, delete or replace to turn `a` into `b` (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
