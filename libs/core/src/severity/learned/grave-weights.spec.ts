import { labelledRows, SEVERITY_KEPT_BACK, weightsAsSource } from '@huiying/fakes';
import { isMajor, type Severity } from '../severity.js';
import { type LabelledText, learnGrave } from './learn-grave.js';

interface Row {
  readonly title?: string;
  readonly text: string;
  readonly severity?: Severity;
  readonly expectedConcern?: string;
}

const rowsOf = (kind: string): Row[] => labelledRows(kind, SEVERITY_KEPT_BACK) as Row[];

/** What is labelled with a level, and what raises no incident and no rumour. */
const texts: readonly LabelledText[] = [
  ...rowsOf('severity').map((row) => ({ ...row, isGrave: isMajor(row.severity ?? 'none') })),
  ...rowsOf('concern')
    .filter(({ expectedConcern }) => expectedConcern !== 'incident' && expectedConcern !== 'rumour')
    .map((row) => ({ ...row, isGrave: false })),
];

/** `vitest run -u` on this spec writes what is learned when labelled texts were added. */
it('the weights are those learned from our labelled texts', async () => {
  const source = weightsAsSource('GRAVE_WEIGHTS', 'learnGrave', learnGrave(texts));
  await expect(source).toMatchFileSnapshot('./grave-weights.ts');
});
