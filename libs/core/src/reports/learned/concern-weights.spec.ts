import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConcernKind } from '../../severity/judgement.js';
import { type LabelledReport, learnKinds } from './learn-kinds.js';

const TEXTS = join(import.meta.dirname, '../../../../../test/judgement');
/** Never learned from, so that their figures tell of unread texts. */
const KEPT_BACK = ['concern-blind-h.jsonl', 'concern-blind-n.jsonl', 'concern-blind-t.jsonl'];

const reports = readdirSync(TEXTS)
  .filter((file) => file.startsWith('concern') && !KEPT_BACK.includes(file))
  .toSorted()
  .flatMap((file) => readFileSync(join(TEXTS, file), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as { title?: string; text: string; expectedConcern: ConcernKind })
  .map(({ expectedConcern, ...report }): LabelledReport => ({ ...report, kind: expectedConcern }));

const named = (weights: Readonly<Record<string, string>>): string =>
  Object.entries(weights)
    .map(([name, letters]) => `\n  ${name}: '${letters}',`)
    .join('');
const listed = (lines: readonly string[]): string => lines.map((line) => `\n    '${line}',`).join('');

/** `vitest run -u` on this spec writes what is learned when labelled texts were added. */
it('the weights are those learned from our labelled texts', async () => {
  const { step, biases, classes, grams } = learnKinds(reports);
  const source = `/** Learned by \`learnKinds\` from test/judgement; its spec writes this file. */
export const STEP = ${step};
export const BIASES: readonly number[] = [${biases.join(', ')}];
export const CLASS_WEIGHTS: Readonly<Record<string, string>> = {${named(classes)}
};
export const GRAM_WEIGHTS: { readonly one: readonly string[]; readonly two: readonly string[] } = {
  one: [${listed(grams.one)}
  ],
  two: [${listed(grams.two)}
  ],
};
`;
  await expect(source).toMatchFileSnapshot('./concern-weights.ts');
});
