import { gramsAsSource, labelledRows, linesAsSource, SEVERITY_KEPT_BACK, SHIPPED_RULES as rules } from '@huiying/fakes';
import { findFlags } from '../grading/find-flags.js';
import { flagsAskedBy } from '../grading/grade.js';
import { graded } from '../graded.js';
import { readText } from '../reading-steps.js';
import type { Severity } from '../severity.js';
import { readDocument } from '../text/document.js';
import { countedNumbers } from './counted-numbers.js';
import { learnFlags } from './learn-flags.js';
import { learnMeasures } from './learn-measures.js';

interface Row {
  readonly title?: string;
  readonly text: string;
  readonly severity: Severity;
  readonly eventType?: string | null;
  readonly publishedAt?: string;
}

/** Texts of events whose level the readers and tables find as it is labelled: what they read in these is mostly right. */
const rightlyRead = (labelledRows('severity', SEVERITY_KEPT_BACK) as Row[]).flatMap((row) => {
  if (row.severity === 'none') return [];
  const document = readDocument(row.title, row.text);
  const publishedAt = row.publishedAt === undefined ? undefined : new Date(row.publishedAt);
  const read = readText({ document, publishedAt, rules, watchTopics: [] });
  return graded(read).level.severity === row.severity ? [{ row, read }] : [];
});

/** `vitest run --update` on this spec writes what is learned when labelled texts were added or a reader was changed. */
it('the weights of what a number counts are those learned from our labelled texts', async () => {
  const { step, biases, beside } = learnMeasures(rightlyRead.flatMap(({ read }) => countedNumbers(read)));
  const source = `/** Learned by \`learnMeasures\` from test/judgement; its spec writes this file. Each entry is what stands beside a number and a letter for each measure. */
export const MEASURE_WEIGHTS: {
  readonly step: number;
  readonly biases: readonly number[];
  readonly beside: Readonly<Record<2 | 3 | 4, readonly string[]>>;
} = {
  step: ${step},
  biases: [${biases.join(', ')}],
  beside: {${([2, 3, 4] as const).map((length) => `\n    ${length}: ${linesAsSource(beside[length], '    ')},`).join('')}
  },
};
`;
  await expect(source).toMatchFileSnapshot('./measure-weights.ts');
});

it('the weights of states of affairs are those learned from our labelled texts', async () => {
  const { step, types } = learnFlags(
    rightlyRead.flatMap(({ row, read }) => {
      const type = rules.eventTypes.find(({ id }) => id === row.eventType);
      if (!type) return [];
      const flags = new Set(findFlags(read.context, [flagsAskedBy(type)]).keys());
      return [{ title: row.title, text: row.text, type: type.id, flags }];
    }),
  );
  const source = `/** Learned by \`learnFlags\` from test/judgement; its spec writes this file. Each entry is one or two characters and a letter for each flag. */
export const FLAG_WEIGHTS: {
  readonly step: number;
  readonly types: Readonly<
    Record<
      string,
      {
        readonly flags: string;
        readonly biases: string;
        readonly one: readonly string[];
        readonly two: readonly string[];
      }
    >
  >;
} = {
  step: ${step},
  types: {${Object.entries(types)
    .map(
      ([type, { flags, biases, ...grams }]) => `
    ${type}: {
      flags: '${flags}',
      biases: '${biases}',
${gramsAsSource(grams, '      ')}
    },`,
    )
    .join('')}
  },
};
`;
  await expect(source).toMatchFileSnapshot('./flag-weights.ts');
});
