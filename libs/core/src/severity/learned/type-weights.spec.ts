import { gramsAsSource, labelledRows, numbersAsSource, SEVERITY_KEPT_BACK } from '@huiying/fakes';
import { learnTypes, type TypedText } from './learn-types.js';
import { type LearnedType, LEARNED_TYPES } from './weigh-types.js';

interface Row {
  readonly title?: string;
  readonly text: string;
  readonly eventType?: string | null;
}

const GENERIC: LearnedType = 'work_safety';
/** Labels of what the generic table grades. */
const OF_GENERIC = new Set(['fire', 'road_traffic', 'work_safety_extra', 'occupational_poisoning']);

const texts = (labelledRows('severity', SEVERITY_KEPT_BACK) as Row[]).flatMap(
  ({ title, text, eventType }): TypedText[] => {
    const type = OF_GENERIC.has(eventType ?? '') ? GENERIC : LEARNED_TYPES.find((known) => known === eventType);
    return type ? [{ title, text, type }] : [];
  },
);

/** `vitest run --update` on this spec writes what is learned when labelled texts were added. */
it('the weights are those learned from our labelled texts', async () => {
  const { step, biases, ...grams } = learnTypes(texts);
  const source = `/** Learned by \`learnTypes\` from test/judgement; its spec writes this file. Each entry is one or two characters and a letter for each type. */
export const TYPE_WEIGHTS: {
  readonly step: number;
  readonly biases: readonly number[];
  readonly one: readonly string[];
  readonly two: readonly string[];
} = {
  step: ${step},
  biases: [
${numbersAsSource(biases)}
  ],
${gramsAsSource(grams)}
};
`;
  await expect(source).toMatchFileSnapshot('./type-weights.ts');
});
