const NONE: readonly RegExpExecArray[] = [];

/**
 * Where a global pattern is found in a text, in order. `matchAll` copies its pattern for every text, which costs more
 * than most searches do.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let found = pattern.exec(text);
  if (!found) return NONE;
  const all: RegExpExecArray[] = [];
  for (; found; found = pattern.exec(text)) {
    all.push(found);
    if (found[0] === '') pattern.lastIndex += 1;
  }
  return all;
}
