import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMajor, type Severity } from '../severity.js';
import { type LabelledText, learnGrave } from './learn-grave.js';

const TEXTS = join(import.meta.dirname, '../../../../../test/judgement');
/** Never learned from, so that their figures tell of unread texts. */
const KEPT_BACK: readonly string[] = ['zzt', 'zzu', 'zzv', 'zzw'].map((set) => `severity-blind-${set}.jsonl`);

interface Row {
  readonly title?: string;
  readonly text: string;
  readonly severity?: Severity;
  readonly expectedConcern?: string;
}

const rowsOf = (kind: string): Row[] =>
  readdirSync(TEXTS)
    .filter((file) => file.startsWith(kind) && !KEPT_BACK.includes(file))
    .toSorted()
    .flatMap((file) => readFileSync(join(TEXTS, file), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Row);

/** What is labelled with a level, and what raises no incident and no rumour. */
const texts: readonly LabelledText[] = [
  ...rowsOf('severity').map((row) => ({ ...row, isGrave: isMajor(row.severity ?? 'none') })),
  ...rowsOf('concern')
    .filter(({ expectedConcern }) => expectedConcern !== 'incident' && expectedConcern !== 'rumour')
    .map((row) => ({ ...row, isGrave: false })),
];

const listed = (lines: readonly string[]): string => lines.map((line) => `\n    '${line}',`).join('');

/** `vitest run -u` on this spec writes what is learned when labelled texts were added. */
it('the weights are those learned from our labelled texts', async () => {
  const { step, bias, one, two } = learnGrave(texts);
  const source = `/** Learned by \`learnGrave\` from test/judgement; its spec writes this file. Each entry is one or two characters and a letter. */
export const GRAVE_WEIGHTS: {
  readonly step: number;
  readonly bias: number;
  readonly one: readonly string[];
  readonly two: readonly string[];
} = {
  step: ${step},
  bias: ${bias},
  one: [${listed(one)}
  ],
  two: [${listed(two)}
  ],
};
`;
  await expect(source).toMatchFileSnapshot('./grave-weights.ts');
});
