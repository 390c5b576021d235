const TAG = /<!\[CDATA\[|<!--|<(\/?)[a-zA-Z_][^<>]*>/g;

/** How many elements stand inside each other at most; tags that are never closed count as well. */
export function nestingDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let past = 0;
  for (const tag of text.matchAll(TAG)) {
    if (tag.index < past) continue;
    const [whole, slash] = tag;
    if (slash === undefined) {
      const end = text.indexOf(whole === '<!--' ? '-->' : ']]>', tag.index);
      past = end < 0 ? text.length : end;
    } else if (slash === '/') depth -= 1;
    else if (!whole.endsWith('/>')) deepest = Math.max(deepest, (depth += 1));
  }
  return deepest;
}
