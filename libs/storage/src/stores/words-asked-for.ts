/** Patterns for `ilike all`: every word of a question, wherever it stands and in whatever order. */
export const wordsAskedFor = (question: string): string[] =>
  question
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => `%${word.replace(/[\\%_]/gu, (c) => `\\${c}`)}%`);
