import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TEXTS = join(import.meta.dirname, '../../../test/judgement');

/**
 * The labelled texts of a kind (`severity`, `concern`, `replies`), file by file in the order of their names.
 * @param keptBack names of files that nothing is learned from, so that their figures tell of unread texts
 */
export const labelledRows = (kind: string, keptBack: readonly string[]): unknown[] =>
  readdirSync(TEXTS)
    .filter((file) => file.startsWith(kind) && !keptBack.includes(file))
    .toSorted()
    .flatMap((file) => readFileSync(join(TEXTS, file), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as unknown);

const severitySets = (first: number, last: number): string[] =>
  Array.from(
    { length: last - first + 1 },
    (_, index) => `severity-blind-${String(first + index).padStart(3, '0')}.jsonl`,
  );
/** Labelled levels that nothing is learned from. */
export const SEVERITY_KEPT_BACK: readonly string[] = [...severitySets(72, 75), ...severitySets(285, 286)];

/** Weights of n-grams of one and of two characters as lines of source. @param indent what stands before each property */
export const gramsAsSource = (
  { one, two }: { readonly one: readonly string[]; readonly two: readonly string[] },
  indent = '  ',
): string =>
  Object.entries({ one, two })
    .map(([name, lines]) => `${indent}${name}: ${linesAsSource(lines, indent)},`)
    .join('\n');

/** Lines of weights as an array of strings, for a property that stands behind `indent`. */
export const linesAsSource = (lines: readonly string[], indent: string): string =>
  `[${lines.map((line) => `\n${indent}  '${line}',`).join('')}\n${indent}]`;

const WIDTH = 120;
/** As the formatter fills lines with numbers. */
export const numbersAsSource = (numbers: readonly number[]): string =>
  numbers
    .reduce<string[]>((lines, number) => {
      const last = lines.at(-1);
      const next = `${number},`;
      return last !== undefined && last.length + next.length < WIDTH
        ? [...lines.slice(0, -1), `${last} ${next}`]
        : [...lines, `    ${next}`];
    }, [])
    .join('\n');

/** What a spec of learned weights compares with the file that holds them. */
export const weightsAsSource = (
  name: string,
  learner: string,
  weights: { step: number; bias: number; one: readonly string[]; two: readonly string[] },
): string => `import type { TextWeights } from '../../reports/learned/written-grams.js';

/** Learned by \`${learner}\` from test/judgement; its spec writes this file. Each entry is one or two characters and a letter. */
export const ${name}: TextWeights = {
  step: ${weights.step},
  bias: ${weights.bias},
${gramsAsSource(weights)}
};
`;
