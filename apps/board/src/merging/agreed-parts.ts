const SHORTEST = 4;
const WORD = /[\p{L}\p{N}]/u;

/** Runs of at least four characters that two texts have in common, each as long as it goes, longest first. */
export function agreedParts(one: string, other: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at + SHORTEST <= one.length;) {
    const run = longestRun(one, at, other);
    if (run.length >= SHORTEST && WORD.test(run)) found.add(run);
    at += Math.max(1, run.length);
  }
  return [...found].toSorted((a, b) => b.length - a.length);
}

function longestRun(one: string, at: number, other: string): string {
  let length = 0;
  while (at + length < one.length && other.includes(one.slice(at, at + length + 1))) length += 1;
  return one.slice(at, at + length);
}
