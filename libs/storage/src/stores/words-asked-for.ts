/** A question as SQL: `<text> ${operator} all ($n)` with `patterns`. */
export interface WordsAskedFor {
  readonly operator: 'like' | 'ilike';
  /** Null without a question. */
  readonly patterns: readonly string[] | null;
}

/**
 * Every word of a question, wherever it stands and in whatever order. Letters stand for either case; where there are
 * none, as in Chinese, `like` reads a text in half the time.
 */
export function wordsAskedFor(question: string | undefined): WordsAskedFor {
  if (!question) return { operator: 'like', patterns: null };
  const words = question.split(/\s+/u).filter((word) => word !== '');
  return {
    operator: question.toLowerCase() === question.toUpperCase() ? 'like' : 'ilike',
    patterns: words.map((word) => `%${word.replace(/[\\%_]/gu, (c) => `\\${c}`)}%`),
  };
}
