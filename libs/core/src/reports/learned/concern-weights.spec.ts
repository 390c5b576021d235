import { gramsAsSource, labelledRows } from '@huiying/fakes';
import type { ConcernKind } from '../../severity/judgement.js';
import { type LabelledReport, learnKinds } from './learn-kinds.js';

const KEPT_BACK = ['concern-blind-h.jsonl', 'concern-blind-n.jsonl', 'concern-blind-t.jsonl'];

const reports = (
  labelledRows('concern', KEPT_BACK) as { title?: string; text: string; expectedConcern: ConcernKind }[]
).map(({ expectedConcern, ...report }): LabelledReport => ({ ...report, kind: expectedConcern }));

const named = (weights: Readonly<Record<string, string>>): string =>
  Object.entries(weights)
    .map(([name, letters]) => `\n  ${name}: '${letters}',`)
    .join('');

/** `vitest run -u` on this spec writes what is learned when labelled texts were added. */
it('the weights are those learned from our labelled texts', async () => {
  const { step, biases, classes, grams } = learnKinds(reports);
  const source = `/** Learned by \`learnKinds\` from test/judgement; its spec writes this file. */
export const STEP = ${step};
export const BIASES: readonly number[] = [${biases.join(', ')}];
export const CLASS_WEIGHTS: Readonly<Record<string, string>> = {${named(classes)}
};
export const GRAM_WEIGHTS: { readonly one: readonly string[]; readonly two: readonly string[] } = {
${gramsAsSource(grams)}
};
`;
  await expect(source).toMatchFileSnapshot('./concern-weights.ts');
});
